import { beginGate } from '../../src/gates/verdict.ts';
import { watchBake, watchDuringRollout } from '../../src/gates/watch-alarms.ts';
import type { Alarm } from '../../src/ports/alarms.ts';
import type { TargetHealth } from '../../src/ports/load-balancing.ts';
import { alarm } from './builders.ts';

/** Ports over a table: from each time on, the alarm is in that state; an Error stands for a look that fails. */
function ports(
  table: readonly (readonly [number, Alarm['state'] | Error])[],
  targets: readonly (readonly [number, readonly TargetHealth[]])[] = [],
) {
  const asked: string[] = [];
  let now = 0;
  const lines: string[] = [];
  const looks: number[] = [];
  const cancel = new AbortController();
  const say = (line: string) => lines.push(line);
  return {
    asked,
    lines,
    looks,
    abort: cancel,
    cancel: cancel.signal,
    clock: {
      nowMs: () => now,
      sleep: async (ms: number) => {
        now += ms;
      },
    },
    log: { debug: say, info: say, warning: say, error: say },
    loadBalancing: {
      targetGroups: async () => [],
      listeners: async () => [],
      ruleTargets: async () => [],
      forwardsOf: async () => undefined,
      targetHealth: async (arn: string) => {
        asked.push(`${arn} ${now}`);
        return targets.findLast(([fromMs]) => fromMs <= now)?.[1];
      },
    },
    alarms: {
      describe: async () => {
        looks.push(now);
        const state = table.findLast(([fromMs]) => fromMs <= now)?.[1] ?? 'OK';
        if (state instanceof Error) throw state;
        return [alarm(state)];
      },
    },
  };
}

const QUIET = [alarm('OK')];

test('a breach during the rollout is found at the next look and told', async () => {
  const given = ports([[45_000, 'ALARM']]);
  const { verdict } = await watchDuringRollout(beginGate(QUIET, 0), given);
  expect(verdict.kind).toBe('breached');
  expect(given.looks).toEqual([30_000, 60_000]);
  expect(given.lines).toEqual(['alarm errors: OK to ALARM. Threshold Crossed']);
});

test('the bake lasts as long as asked and ends with a look', async () => {
  const given = ports([]);
  const { verdict } = await watchBake(beginGate(QUIET, 25_000), given);
  expect(verdict.kind).toBe('passed');
  expect(given.looks).toEqual([0, 10_000, 20_000, 25_000]);
});

test('without a bake time the alarms are looked at once more', async () => {
  const given = ports([[0, 'ALARM']]);
  expect((await watchBake(beginGate(QUIET, 0), given)).verdict.kind).toBe('breached');
  expect(given.looks).toEqual([0]);
});

test('a bake during which the alarms cannot be read is inconclusive', async () => {
  const given = ports([[0, new Error('no answer')]]);
  const { verdict } = await watchBake(beginGate(QUIET, 600_000), given);
  expect(verdict).toMatchObject({
    kind: 'inconclusive',
    cause: expect.stringContaining('no answer'),
  });
});

test('a watch that is told to end says nothing', async () => {
  const given = ports([]);
  given.abort.abort();
  expect((await watchDuringRollout(beginGate(QUIET, 0), given)).verdict.kind).toBe('watching');
  expect(given.looks).toEqual([]);
});

const HEALTHY: TargetHealth = { target: '10.0.0.1:80', state: 'healthy' };
const SICK: TargetHealth = {
  target: '10.0.0.1:80',
  state: 'unhealthy',
  code: 'Target.ResponseCodeMismatch',
  description: 'Health checks failed with these codes: [502]',
};
const GROUPS = ['blue', 'green'].map((name) => ({ arn: `arn:${name}`, name, targets: [HEALTHY] }));

test('one call a look: alarms and target groups take turns during the rollout', async () => {
  const given = ports([[299_000, 'ALARM']], [[0, [HEALTHY]]]);
  await watchDuringRollout(beginGate(QUIET, 0, GROUPS), given);
  expect(given.looks).toEqual([30_000, 90_000, 150_000, 210_000, 270_000, 330_000]);
  expect(given.asked.slice(0, 3)).toEqual([
    'arn:blue 60000',
    'arn:green 120000',
    'arn:blue 180000',
  ]);
});

test('an unhealthy target during the bake is a breach, with the code that it answers', async () => {
  const given = ports(
    [],
    [
      [0, [HEALTHY]],
      [40_000, [SICK]],
    ],
  );
  const { verdict } = await watchBake(beginGate([], 300_000, GROUPS), given);
  expect(verdict).toEqual({
    kind: 'breached',
    cause:
      'The target group blue is unhealthy. 10.0.0.1:80 is unhealthy: Health checks failed with these codes: [502] (Target.ResponseCodeMismatch).',
  });
  expect(given.lines[0]).toBe(
    'the deployment is complete; watching target groups blue, green for 5 min more',
  );
});

test('the end of the bake asks for everything', async () => {
  const given = ports([], [[0, [HEALTHY]]]);
  const { verdict } = await watchBake(beginGate(QUIET, 0, GROUPS), given);
  expect(verdict.kind).toBe('passed');
  expect([given.looks, given.asked]).toEqual([[0], ['arn:blue 0', 'arn:green 0']]);
});
