import type { RequestRecord } from '../../../src/mock-server/answer-request.ts';
import { runFleet } from './fleet-run.ts';

const WRITES = /^(Register|Update|Run|Create|Stop|Deregister)/;
const writesOf = (requests: readonly RequestRecord[]) =>
  requests.filter(({ operation }) => WRITES.test(operation));
const updatesOf = (requests: readonly RequestRecord[]) =>
  requests
    .filter(({ operation }) => operation === 'UpdateService')
    .map(({ input }) => (input as { service: string }).service);

test('three services in two waves all get their new revision', async () => {
  const { conclusion, ends, requests, outputs } = await runFleet([
    { name: 'web', wave: 2 },
    { name: 'api' },
    { name: 'jobs' },
  ]);
  expect(conclusion).toEqual({ outcome: 'succeeded', cause: '3 services: 3 succeeded.' });
  expect(ends).toEqual({ web: 'succeeded', api: 'succeeded', jobs: 'succeeded' });
  expect(updatesOf(requests)).toEqual(['api', 'jobs', 'web']);
  expect(JSON.parse(outputs.get('services') ?? '')).toMatchObject([
    { name: 'web', cluster: 'c', service: 'web', wave: 2, outcome: 'succeeded', exitCode: 0 },
    { name: 'api', wave: 1, taskDefinitionArn: expect.stringMatching(/task-definition\/api:2$/) },
    { name: 'jobs' },
  ]);
});

test('a definition that is wrong stops all services before the first write of any', async () => {
  const { conclusion, ends, requests } = await runFleet([
    { name: 'api' },
    { name: 'web', over: { taskDefinition: 'missing.json' } },
    { name: 'jobs' },
  ]);
  expect(conclusion).toMatchObject({ outcome: 'failed', exitCode: 2 });
  expect(conclusion.cause).toMatch(/^web cannot be deployed, so nothing was written for any/);
  expect(ends).toEqual({ api: 'not-started', web: 'failed', jobs: 'not-started' });
  expect(writesOf(requests)).toEqual([]);
});

test('a service of a later wave that is not there stops the first wave, too', async () => {
  const { conclusion, requests } = await runFleet([
    { name: 'api' },
    { name: 'web', wave: 3, over: { service: 'elsewhere' } },
  ]);
  expect(conclusion.cause).toContain('There is no service elsewhere in the cluster c.');
  expect(writesOf(requests)).toEqual([]);
});

test('a failed wave stops the rest, and what was done stays', async () => {
  const { conclusion, ends, services, requests } = await runFleet([
    { name: 'api' },
    { name: 'web', wave: 2, tag: 'crash' },
    { name: 'jobs', wave: 3 },
  ]);
  expect(ends).toEqual({ api: 'succeeded', web: 'rolled-back', jobs: 'not-started' });
  // One service stays on its new revision beside one that does not: that is no clean way back.
  expect(conclusion.outcome).toBe('failed');
  expect(conclusion.cause).toContain('1 succeeded, 1 rolled-back, 1 not-started. web: ');
  expect(updatesOf(requests)).toEqual(['api', 'web']);
  expect(services[2]?.cause).toBe(
    'Its turn never came, since web did not end well, so nothing of it was changed.',
  );
  expect(conclusion.hint).toMatch(/^web: .* 1 service of this run stays on its new revision\.$/);
});

test('with rollback a failed wave takes back what was done before it', async () => {
  const { conclusion, ends, services, requests } = await runFleet(
    [
      { name: 'api' },
      { name: 'jobs' },
      { name: 'web', wave: 2, tag: 'crash' },
      { name: 'mail', wave: 2, over: { taskDefinition: undefined, forceNewDeployment: true } },
    ],
    { onFailure: 'rollback' },
  );
  expect(ends).toEqual({
    api: 'rolled-back',
    jobs: 'rolled-back',
    web: 'rolled-back',
    mail: 'rolled-back',
  });
  expect(conclusion.outcome).toBe('rolled-back');
  expect(conclusion.cause).toContain('web: ');
  expect(services[0]?.cause).toBe('It was deployed well, and then taken back to api:1.');
  const last = new Map(
    requests
      .filter(({ operation }) => operation === 'UpdateService')
      .map(({ input }) => input as { service: string; taskDefinition?: string })
      .map(({ service, taskDefinition }) => [service, taskDefinition]),
  );
  expect(last.get('api')).toMatch(/\/api:1$/);
  expect(last.get('jobs')).toMatch(/\/jobs:1$/);
});

test('no more services than allowed are deployed at the same time', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const { lines, ends } = await runFleet(
    names.map((name) => ({ name })),
    { maxParallel: 2 },
  );
  let most = 0;
  let now = 0;
  for (const line of lines) {
    if (/updated service/.test(line)) now += 1;
    if (/^progress: . succeeded/.test(line)) now -= 1;
    most = Math.max(most, now);
  }
  expect(most).toBe(2);
  expect(Object.values(ends)).toEqual(names.map(() => 'succeeded'));
});

test('a cancelled run leaves what is under way, starts nothing more and still tells all', async () => {
  const { conclusion, ends, outputs, requests } = await runFleet(
    [{ name: 'api' }, { name: 'web' }, { name: 'jobs', wave: 2 }],
    { cancelAt: /\[web\] updated service/ },
  );
  expect(conclusion.outcome).toBe('cancelled');
  expect(ends).toEqual({ api: 'cancelled', web: 'cancelled', jobs: 'not-started' });
  expect(updatesOf(requests).toSorted()).toEqual(['api', 'web']);
  expect(JSON.parse(outputs.get('services') ?? '')).toHaveLength(3);
});

test('every line of a service begins with its name', async () => {
  const { lines } = await runFleet([{ name: 'api' }, { name: 'web' }]);
  const own = lines.filter((line) => !/^(checking|progress: )/.test(line)).join('\n');
  expect(own.split('\n').filter((line) => !/^\[(api|web)\] /.test(line))).toEqual([]);
  expect(lines.some((line) => line.includes('progress: checked: 2 waiting'))).toBe(true);
});

test('a service that somebody else deployed while it waited is left as it is', async () => {
  const { ends, services } = await runFleet([{ name: 'api' }, { name: 'web', wave: 2 }], {
    wrap: (ecs) => ({
      ...ecs,
      updateService: async (change) => {
        if (change.service === 'api') {
          await ecs.updateService({ cluster: 'c', service: 'web', forceNewDeployment: true });
        }
        return ecs.updateService(change);
      },
    }),
  });
  expect(ends).toEqual({ api: 'succeeded', web: 'failed' });
  expect(services[1]?.cause).toContain('Somebody else has deployed web since it was checked');
});

test('a count that the run has set is taken back with the revision', async () => {
  const { services, requests } = await runFleet(
    [
      { name: 'api', over: { desiredCount: 4 } },
      { name: 'web', wave: 2, tag: 'crash' },
    ],
    { onFailure: 'rollback' },
  );
  const counts = requests
    .filter(({ operation }) => operation === 'UpdateService')
    .map(({ input }) => input as { service: string; desiredCount?: number })
    .filter(({ service }) => service === 'api')
    .map(({ desiredCount }) => desiredCount);
  expect(counts[0]).toBe(4);
  expect(counts[1]).not.toBe(4);
  expect(services[0]?.cause).toMatch(/taken back to .*with a desired count of \d+ as before\./);
});
