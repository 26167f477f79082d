import type { Instance } from '../../placement/instance.ts';
import type { SpareInstance } from '../../placement/rollout/apply-remedy.ts';

/** Types that are offered as a remedy: those that the cluster has most of. */
const MOST_TYPES = 3;

/**
 * Fresh instances of the types that run in a cluster, the most common first. A fresh one has what its like has
 * registered; daemons that start with it are not taken off.
 */
export function sparesOf(instances: readonly Instance[]): readonly SpareInstance[] {
  const byType = new Map<string, Instance[]>();
  for (const instance of instances) {
    const type = instance.attributes['ecs.instance-type'];
    if (type === undefined || instance.status !== 'ACTIVE') continue;
    const same = byType.get(type);
    if (same === undefined) byType.set(type, [instance]);
    else same.push(instance);
  }
  return [...byType]
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, MOST_TYPES)
    .flatMap(([name, [first]]) => (first === undefined ? [] : [{ name, instance: fresh(first) }]));
}

function fresh(instance: Instance): Instance {
  return {
    ...instance,
    agentConnected: true,
    remaining: instance.registered,
    reservedTcpPorts: instance.reservedTcpPorts.filter((port) => AGENT_PORTS.has(port)),
    reservedUdpPorts: [],
    tasksByGroup: {},
  };
}

/** Ports that every Linux instance keeps. @source reference/placement.md section 3 */
const AGENT_PORTS: ReadonlySet<number> = new Set([22, 2375, 2376, 51678, 51679, 51680]);
