import { applyRemedy, type Remedy } from '../../../src/placement/rollout/apply-remedy.ts';
import type { RolloutProblem } from '../../../src/placement/rollout/problem.ts';
import { demand, instance } from '../instances.ts';

const problem: RolloutProblem = {
  instances: [instance('a')],
  group: 'g',
  oldDemand: demand(),
  newDemand: demand({ tcpPorts: [80] }),
  desired: 2,
  strategy: 'double',
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  constraints: [
    { type: 'distinctInstance' },
    { type: 'memberOf', expression: 'agentConnected == true' },
  ],
};

describe('a remedy', () => {
  it.each<[Remedy, object]>([
    [{ kind: 'minimum-healthy-percent', value: 50 }, { minimumHealthyPercent: 50 }],
    [{ kind: 'maximum-percent', value: 150 }, { maximumPercent: 150 }],
    [{ kind: 'memory', value: 100 }, { newDemand: demand({ memoryMib: 100, tcpPorts: [80] }) }],
    [{ kind: 'cpu', value: 100 }, { newDemand: demand({ cpu: 100, tcpPorts: [80] }) }],
    [{ kind: 'drop-host-ports' }, { newDemand: demand() }],
    [{ kind: 'drop-distinct-instance' }, { constraints: problem.constraints?.slice(1) }],
    [{ kind: 'rolling' }, { strategy: 'rolling' }],
  ])('changes one thing: %j', (remedy, changed) => {
    expect(applyRemedy(problem, remedy)).toEqual({ ...problem, ...changed });
  });

  it('adds instances that are told apart', () => {
    const spare = { name: 'm5.large', instance: instance('template') };
    const { instances } = applyRemedy(problem, { kind: 'add-instances', spare, count: 2 });
    expect(instances.map(({ id }) => id)).toEqual(['a', 'm5.large, new 1', 'm5.large, new 2']);
  });
});
