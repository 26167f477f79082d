import type { Instance } from '../../../src/placement/instance.ts';
import type { RolloutProblem } from '../../../src/placement/rollout/problem.ts';
import { isCandidate, readRollout, slotsAfter } from '../../../src/placement/rollout/slots.ts';
import { demand, instance, withLeft } from '../instances.ts';

const GROUP = 'service:web';

function rollout(parts: Partial<RolloutProblem> = {}) {
  const problem: RolloutProblem = {
    instances: [],
    group: GROUP,
    oldDemand: demand(),
    newDemand: demand(),
    desired: 9,
    strategy: 'rolling',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    ...parts,
  };
  return readRollout(problem);
}

const slots = (one: Instance, parts: Partial<RolloutProblem> = {}) =>
  Array.from({ length: (one.tasksByGroup[GROUP] ?? 0) + 1 }, (_, stopped) =>
    slotsAfter(one, rollout(parts), stopped),
  );

const two = withLeft(
  'a',
  { memoryMib: 700, cpu: 2048 },
  { tasksByGroup: { [GROUP]: 2 }, reservedTcpPorts: [80] },
);
const member = (expression: string) => ({ constraints: [{ type: 'memberOf', expression }] });

describe('room for new tasks after stops', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['equal tasks', slots(two), [1, 2, 3]],
    ['greater new tasks', slots(two, { newDemand: demand({ memoryMib: 1024 }) }), [0, 1, 1]],
    ['no more than the service runs', slots(two, { desired: 2 }), [1, 2, 2]],
    [
      'tasks that take nothing',
      slots(two, { newDemand: demand({ cpu: 0, memoryMib: 0 }) }),
      [9, 9, 9],
    ],
    ['distinct instances', slots(two, { constraints: [{ type: 'distinctInstance' }] }), [0, 0, 1]],
    [
      'a port that old tasks hold',
      slots(two, { oldDemand: demand({ tcpPorts: [80] }), newDemand: demand({ tcpPorts: [80] }) }),
      [0, 0, 1],
    ],
    [
      'a port that somebody else holds',
      slots(two, { newDemand: demand({ tcpPorts: [80] }) }),
      [0, 0, 0],
    ],
    ['another port', slots(two, { newDemand: demand({ udpPorts: [80] }) }), [1, 1, 1]],
    ['all GPUs', slots(two, { newDemand: demand({ gpus: 'ALL' }) }), [0, 0, 0]],
    [
      'interfaces',
      slots(two, { newDemand: demand({ enis: 1 }), oldDemand: demand({ enis: 1 }) }),
      [1, 2, 3],
    ],
    ['a count of tasks', slots(two, member('runningTasksCount < 3')), [1, 2, 3]],
    ['an anti-affinity', slots(two, member('not(task:group == service:web)')), [0, 0, 1]],
  ])('for %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is on candidates only', () => {
    const judge = (one: Instance, parts: Partial<RolloutProblem> = {}) =>
      isCandidate(one, rollout(parts));
    expect([
      judge(two),
      judge(instance('a', { status: 'DRAINING' })),
      judge(instance('a', { agentConnected: false })),
      judge(two, member('attribute:rack exists')),
      judge(two, { newDemand: demand({ attributes: [{ name: 'x' }] }) }),
      judge(two, { newDemand: demand({ zones: ['b'] }) }),
      judge(two, { newDemand: demand({ clashingPorts: ['80/tcp'] }) }),
    ]).toEqual([true, false, false, false, false, false, false]);
  });
});
