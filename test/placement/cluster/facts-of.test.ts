import { Cluster } from '../../../src/placement/cluster/cluster.ts';
import { factsOf } from '../../../src/placement/cluster/facts-of.ts';
import { instance } from '../instances.ts';

describe('what an expression can ask', () => {
  const one = instance('a', {
    ec2InstanceId: 'i-1',
    tasksByGroup: { 'service:web': 2, 'service:gone': 0 },
  });

  it('is what was described', () => {
    const facts = factsOf(one);
    const { ec2InstanceId, agentConnected, agentVersion, registeredAtMs, attributes } = facts;
    expect([ec2InstanceId, agentConnected, agentVersion, registeredAtMs]).toEqual([
      'i-1',
      true,
      undefined,
      undefined,
    ]);
    expect(attributes).toBe(one.attributes);
    expect([facts.runningTasksCount(), [...facts.groups()]]).toEqual([2, ['service:web']]);
  });

  it('is how it stands in a cluster by now', () => {
    const cluster = new Cluster([one], 0);
    cluster.addTask(cluster.group('service:db'), 0);
    const facts = factsOf(one, cluster, 0);
    expect([facts.runningTasksCount(), [...facts.groups()].toSorted()]).toEqual([
      3,
      ['service:db', 'service:web'],
    ]);
  });
});
