import { createAlarms } from '../../src/aws/alarms.ts';
import { type Answer, cannedServer } from './canned-server.ts';

async function describe(names: readonly string[], answer: Answer) {
  const server = await cannedServer(() => answer);
  try {
    const alarms = createAlarms({ ...server.connection, region: 'eu-west-1' }, {});
    return { found: await alarms.describe(names), requests: server.requests };
  } finally {
    await server.stop();
  }
}

const SINCE = 1_700_000_000;

test('metric and composite alarms come in our words, with their reason', async () => {
  const { found, requests } = await describe(['errors', 'all'], {
    body: {
      MetricAlarms: [
        {
          AlarmName: 'errors',
          StateValue: 'ALARM',
          StateReason: 'Threshold Crossed',
          StateUpdatedTimestamp: SINCE + 9,
          StateTransitionedTimestamp: SINCE,
        },
      ],
      CompositeAlarms: [{ AlarmName: 'all', StateValue: 'OK', StateReason: 'fine' }],
    },
  });
  expect(found).toEqual([
    {
      name: 'errors',
      kind: 'metric',
      state: 'ALARM',
      reason: 'Threshold Crossed',
      changedAtMs: SINCE * 1000,
    },
    { name: 'all', kind: 'composite', state: 'OK', reason: 'fine', changedAtMs: 0 },
  ]);
  expect(requests).toHaveLength(1);
});

test('more than a hundred names take a call for each hundred', async () => {
  const names = Array.from({ length: 201 }, (_, at) => `alarm-${at}`);
  expect((await describe(names, { body: {} })).requests).toHaveLength(3);
});

test('no name takes no call', async () => {
  expect((await describe([], { body: {} })).requests).toEqual([]);
});

test('a refusal is told as ours', async () => {
  const denied = {
    status: 400,
    headers: { 'x-amzn-errortype': 'AccessDeniedException' },
    body: { __type: 'AccessDeniedException', message: 'no' },
  };
  await expect(describe(['a'], denied)).rejects.toMatchObject({ code: 'aws-denied' });
});
