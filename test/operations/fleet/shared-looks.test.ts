import { shareLooks } from '../../../src/operations/fleet/shared-looks.ts';
import { memoryPorts } from '../memory-ports.ts';

/** Looks over a clock that only the sleeps move; what is sent is kept with its time. */
function looksOf(services: number, cancel = new AbortController()) {
  let nowMs = 0;
  const sent: { readonly atMs: number; readonly what: string }[] = [];
  const base = memoryPorts().ecs;
  const ecs = {
    ...base,
    describeService: async (name: { cluster: string; service: string }) => {
      sent.push({ atMs: nowMs, what: `${name.cluster}/${name.service}` });
      return undefined;
    },
    describeServiceDeployment: async (arn: string) => {
      sent.push({ atMs: nowMs, what: arn });
      return undefined;
    },
  };
  const clock = {
    nowMs: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
  const codedeploy = {
    ...memoryPorts().codedeploy,
    deployment: async (id: string) => {
      sent.push({ atMs: nowMs, what: id });
      return { id, status: 'InProgress' };
    },
  };
  const shared = shareLooks({ ecs, codedeploy, clock, cancel: cancel.signal }, services);
  return { looks: shared.ecs, code: shared.codedeploy, sent, clock, cancel };
}

const named = (count: number, cluster = 'c') =>
  Array.from({ length: count }, (_, at) => ({ cluster, service: `s${at}` }));

test('looks at services of one cluster go together, ten at the same moment', async () => {
  const { looks, sent } = looksOf(50);
  await Promise.all(named(25).map(looks.describeService));
  const times = [...new Set(sent.map(({ atMs }) => atMs))];
  const sizes = times.map((time) => sent.filter(({ atMs }) => atMs === time).length);
  expect(sent).toHaveLength(25);
  expect(sizes).toEqual([20, 5]);
});

test('a lonely look goes out after a moment', async () => {
  const { looks, sent } = looksOf(50);
  await looks.describeService({ cluster: 'c', service: 'a' });
  expect(sent).toEqual([{ atMs: 1_000, what: 'c/a' }]);
});

test('over a long wait all services together cost eighteen calls a minute', async () => {
  const { looks, sent, clock } = looksOf(50);
  while (clock.nowMs() < 10 * 60_000) await Promise.all(named(10).map(looks.describeService));
  const batches = sent.length / 10;
  expect(batches).toBeLessThanOrEqual(18 * 10 + 7);
  expect(batches).toBeGreaterThan(17 * 10);
});

test('two services cost no more than twelve calls a minute', async () => {
  const { looks, sent, clock } = looksOf(2);
  while (clock.nowMs() < 10 * 60_000) await looks.describeService({ cluster: 'c', service: 'a' });
  expect(sent.length).toBeLessThanOrEqual(12 * 10 + 7);
});

test('what cannot go together slows the others down, within bounds', async () => {
  const { looks, clock } = looksOf(50);
  for (let at = 0; at < 100; at += 1) await looks.stoppedTasks({ cluster: 'c', service: 'a' }, 'x');
  await looks.describeService({ cluster: 'c', service: 'a' });
  expect(clock.nowMs()).toBeGreaterThan(15_000);
  expect(clock.nowMs()).toBeLessThan(25_000);
});

test('a cancelled run does not wait for its looks', async () => {
  const { looks, sent, cancel } = looksOf(50);
  const asked = named(3).map(looks.describeService);
  cancel.abort();
  const ended = await Promise.allSettled(asked);
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(sent).toEqual([]);
});

test('looks at deployments of CodeDeploy go together, twenty-five at the same moment', async () => {
  const { code, sent } = looksOf(50);
  const ids = Array.from({ length: 30 }, (_, at) => `d-${at}`);
  const seen = await Promise.all(ids.map(code.deployment));
  expect(seen.map(({ id }) => id)).toEqual(ids);
  const times = [...new Set(sent.map(({ atMs }) => atMs))];
  expect(times.map((time) => sent.filter(({ atMs }) => atMs === time).length)).toEqual([25, 5]);
});
