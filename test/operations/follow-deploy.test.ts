import type { MockServer } from '../../src/mock-server/start.ts';
import { startStill } from './mock-run.ts';
import { deployed, running } from './steering.ts';

let server: MockServer;
beforeEach(async () => {
  server = await startStill('ok', 5);
});
afterEach(() => server.stop());

describe('on-failure: rollback', () => {
  test('a deployment that takes too long is rolled back by ECS', async () => {
    const late = { onFailure: 'rollback', waitForMinutes: 0.5 };
    const { conclusion } = await deployed(server, late);
    expect(conclusion).toMatchObject({
      outcome: 'rolled-back',
      cause: expect.stringContaining('The service was taken back to the revision before it.'),
    });
    expect(await running(server)).toBe('web:1');
  });

  test('leave leaves it', async () => {
    const { conclusion } = await deployed(server, { waitForMinutes: 0.5 });
    expect(conclusion.outcome).toBe('timed-out');
    expect(await running(server)).toBe('web:2');
  });
});

test('a stage that the strategy does not have is refused before any write', async () => {
  const run = deployed(server, { waitUntil: 'BAKE_TIME' });
  await expect(run).rejects.toMatchObject({ code: 'input-conflict' });
  expect(server.requests().map(({ operation }) => operation)).toEqual(['DescribeServices']);
});

test('keep-revisions tidies after a success and keeps what a rollback would need', async () => {
  for (const _ of [2, 3, 4]) await deployed(server, {}, 'ok');
  await deployed(server, { keepRevisions: 1 }, 'ok');
  const gone = server
    .requests()
    .filter(({ operation }) => operation === 'DeregisterTaskDefinition');
  expect(gone.map(({ input }) => /web:\d+$/.exec(JSON.stringify(input).slice(0, -2))?.[0])).toEqual(
    ['web:3', 'web:2', 'web:1'],
  );
  expect(await running(server)).toBe('web:5');
});
