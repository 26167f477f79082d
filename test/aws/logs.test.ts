import { createLogs } from '../../src/aws/logs.ts';
import type { Logs } from '../../src/ports/logs.ts';
import { type Answer, cannedServer } from './canned-server.ts';

const STREAM = { group: '/ecs/web', stream: 'web/app/t1' };

async function ask<T>(answer: Answer, use: (logs: Logs) => Promise<T>) {
  const server = await cannedServer(() => answer);
  try {
    const result = await use(createLogs({ ...server.connection, region: 'eu-west-1' }, {}));
    return { result, bodies: server.requests.map(({ body }) => JSON.parse(body)) };
  } finally {
    await server.stop();
  }
}

const LINES: Answer = {
  body: { events: [{ timestamp: 5, message: 'no database' }], nextForwardToken: 'f/1' },
};

test('the last lines are asked for by group and stream', async () => {
  const { result, bodies } = await ask(LINES, (logs) => logs.last(STREAM, 20));
  expect(result).toEqual([{ atMs: 5, message: 'no database' }]);
  expect(bodies).toEqual([{ logGroupName: '/ecs/web', logStreamName: 'web/app/t1', limit: 20 }]);
});

test('a tail begins at the head and goes on with the token', async () => {
  const first = await ask(LINES, (logs) => logs.next(STREAM));
  expect(first.result).toMatchObject({ token: 'f/1' });
  expect(first.bodies[0]).toMatchObject({ startFromHead: true });
  const second = await ask(LINES, (logs) => logs.next(STREAM, 'f/1'));
  expect(second.bodies[0]).toMatchObject({ nextToken: 'f/1' });
});

const refused = (name: string): Answer => ({
  status: 400,
  headers: { 'x-amzn-errortype': name },
  body: { __type: name, message: 'no' },
});

test('a stream that is not there has no lines, and the place in it is kept', async () => {
  const missing = refused('ResourceNotFoundException');
  expect((await ask(missing, (logs) => logs.last(STREAM, 5))).result).toEqual([]);
  const { result } = await ask(missing, (logs) => logs.next(STREAM, 'f/1'));
  expect(result).toEqual({ lines: [], token: 'f/1' });
});

test('a refusal is told as ours', async () => {
  const denied = ask(refused('AccessDeniedException'), (logs) => logs.last(STREAM, 5));
  await expect(denied).rejects.toMatchObject({ code: 'aws-denied' });
});
