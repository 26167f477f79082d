import {
  type Container,
  healthOf,
  isHealthy,
  isLive,
  isOver,
  isPending,
  type Task,
} from '../../../src/simulator/ecs/task.ts';

function task(over: object): Task {
  const base = {
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    isSettled: false,
    containers: [],
  };
  return { ...base, ...over } as unknown as Task;
}

describe('what the scheduler makes of a task', () => {
  const settled = { isSettled: true };
  it.each([
    [{ lastStatus: 'PROVISIONING' }, { live: true, healthy: false, pending: true, over: false }],
    [{ lastStatus: 'PENDING' }, { live: true, healthy: false, pending: true, over: false }],
    [{}, { live: true, healthy: false, pending: false, over: false }],
    [settled, { live: true, healthy: true, pending: false, over: false }],
    [
      { ...settled, desiredStatus: 'STOPPED' },
      { live: false, healthy: false, pending: false, over: false },
    ],
    [
      { ...settled, desiredStatus: 'STOPPED', lastStatus: 'DEACTIVATING' },
      { live: false, healthy: false, pending: false, over: false },
    ],
    [
      { desiredStatus: 'STOPPED', lastStatus: 'DEPROVISIONING' },
      { live: false, healthy: false, pending: false, over: true },
    ],
    [
      { desiredStatus: 'STOPPED', lastStatus: 'STOPPED' },
      { live: false, healthy: false, pending: false, over: true },
    ],
  ])('%j', (over, expected) => {
    const one = task(over);
    const is = {
      live: isLive(one),
      healthy: isHealthy(one),
      pending: isPending(one),
      over: isOver(one),
    };
    expect(is).toEqual(expected);
  });
});

describe('healthOf', () => {
  const container = (healthStatus: string, over: Partial<Container> = {}) =>
    ({ essential: true, hasHealthCheck: true, healthStatus, ...over }) as Container;
  it.each([
    [[], 'UNKNOWN'],
    [[container('UNKNOWN', { hasHealthCheck: false })], 'UNKNOWN'],
    [[container('HEALTHY')], 'HEALTHY'],
    [[container('HEALTHY'), container('UNKNOWN')], 'UNKNOWN'],
    [[container('HEALTHY'), container('UNHEALTHY')], 'UNHEALTHY'],
    [[container('HEALTHY'), container('UNHEALTHY', { essential: false })], 'HEALTHY'],
  ])('is the worst of the essential containers that are checked: %#', (containers, expected) => {
    expect(healthOf(task({ containers }))).toBe(expected);
  });
});
