import { type Instance, taskCountOf } from '../instance.ts';
import type { Facts } from '../query/facts.ts';
import type { Cluster } from './cluster.ts';

/** What an expression can ask about an instance: as it was described, or as it stands in a cluster by now. */
export function factsOf(instance: Instance, cluster?: Cluster, rank = 0): Facts {
  const { agentConnected, agentVersion, ec2InstanceId, registeredAtMs, attributes } = instance;
  return {
    agentConnected,
    agentVersion,
    ec2InstanceId,
    registeredAtMs,
    attributes,
    runningTasksCount: () =>
      cluster === undefined ? taskCountOf(instance) : (cluster.taskCounts[rank] ?? 0),
    groups: () => (cluster === undefined ? groupsOf(instance) : cluster.groupsOn(rank).keys()),
  };
}

function groupsOf({ tasksByGroup }: Instance): Iterable<string> {
  return Object.keys(tasksByGroup).filter((group) => (tasksByGroup[group] ?? 0) > 0);
}
