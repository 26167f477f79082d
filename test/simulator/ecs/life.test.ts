import { planLife, SETTLE_MS } from '../../../src/simulator/ecs/life.ts';
import type { ContainerDefinition } from '../../../src/simulator/ecs/revision.ts';
import type { PlannedStep } from '../../../src/simulator/ecs/task.ts';
import { createRandom } from '../../../src/simulator/random.ts';

function container(tag: string, over: object = {}): ContainerDefinition {
  return { name: tag, image: `example/app:${tag}`, essential: true, cpu: 0, ...over };
}

function plan(containers: ContainerDefinition[], over: object = {}, seed = 1) {
  return planLife(createRandom(seed), { containers, graceSeconds: 0, ...over });
}

function kinds(steps: readonly PlannedStep[]): readonly string[] {
  return steps.map(({ step }) => (step.kind === 'status' ? step.status : step.kind));
}

const CHECK = { healthCheck: { command: ['CMD', 'x'], interval: 10, retries: 2, startPeriod: 5 } };

const TARGETS = { healthyAfterMs: 30_000, unhealthyAfterMs: 60_000 };

describe('planLife', () => {
  it.each([
    ['ok', [container('ok')], ['PENDING', 'RUNNING', 'settle']],
    [
      'a missing image',
      [container('ok'), container('does-not-exist')],
      ['PENDING', 'start-failure'],
    ],
    ['a crash', [container('crash')], ['PENDING', 'RUNNING', 'exit']],
    ['no memory left', [container('oom', CHECK)], ['PENDING', 'RUNNING', 'exit']],
    ['a failing check', [container('unhealthy', CHECK)], ['PENDING', 'RUNNING', 'unhealthy']],
    ['no check of it', [container('unhealthy')], ['PENDING', 'RUNNING', 'settle']],
    ['no targets', [container('target-unhealthy')], ['PENDING', 'RUNNING', 'settle']],
    [
      'a crash of what is not essential',
      [container('ok'), container('crash', { essential: false })],
      ['PENDING', 'RUNNING', 'exit', 'settle'],
    ],
  ])('with %s', (_, containers, expected) => {
    expect(kinds(plan(containers))).toEqual(expected);
  });

  it('reaches RUNNING in 19 to 30 seconds and settles 40 seconds later, for every seed', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const [, running, settled] = plan([container('ok')], {}, seed);
      expect(running?.afterMs).toBeGreaterThanOrEqual(19_000);
      expect(running?.afterMs).toBeLessThanOrEqual(30_000);
      expect(settled?.afterMs).toBe((running?.afterMs ?? 0) + SETTLE_MS);
    }
  });

  it.each([
    ['a check that passes', [container('ok', CHECK)], {}, 10_000],
    ['a check that fails', [container('unhealthy', CHECK)], {}, 25_000],
    ['the defaults of a check', [container('unhealthy', { healthCheck: {} })], {}, 90_000],
    ['targets', [container('ok', CHECK)], { targets: TARGETS }, 30_000],
    [
      'bad targets and a grace period',
      [container('target-unhealthy')],
      { targets: TARGETS, graceSeconds: 15 },
      75_000,
    ],
  ])('knows with %s so long after RUNNING', (_, containers, over, afterMs) => {
    const [, running, verdict] = plan(containers, over);
    expect((verdict?.afterMs ?? 0) - (running?.afterMs ?? 0)).toBe(afterMs);
  });

  it('takes a minute more for a slow image', () => {
    expect(plan([container('slow')])[1]?.afterMs).toBeGreaterThan(79_000);
  });
});

describe('what a rule says of an image', () => {
  const rule = (over: object) => ({ images: [{ image: 'example/*', ...over }] });
  const last = (over: object, given: object = {}) =>
    plan([container('ok')], { ...rule(over), ...given }).at(-1)?.step;

  it.each([
    [
      { behaviour: 'does-not-start', reason: 'ResourceInitializationError: no way to the secret' },
      { kind: 'start-failure', reason: 'ResourceInitializationError: no way to the secret' },
    ],
    [
      { behaviour: 'does-not-start', reason: 'CannotStartContainerError: no such file' },
      { kind: 'start-failure', container: 'ok', reason: 'CannotStartContainerError: no such file' },
    ],
    [
      { behaviour: 'crash', exitCode: 139 },
      { kind: 'exit', container: 'ok', exitCode: 139 },
    ],
  ])('%j ends as %j', (over, step) => {
    expect(last(over)).toEqual(step);
  });

  it('gives the words of a load balancer', () => {
    const over = { behaviour: 'target-unhealthy', reason: 'Request timed out' };
    expect(last(over, { targets: TARGETS })).toEqual({
      kind: 'target-unhealthy',
      reason: 'Request timed out',
    });
  });
});
