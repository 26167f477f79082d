import { awsvpcTasks, type InstanceType } from '../../placement/cost/instance-type.ts';
import type { Instance, InstanceStatus, Resources } from '../../placement/instance.ts';
import type { InstanceResources, LiveInstance } from '../../ports/live-cluster.ts';

/** The group under which the tasks of all other services are counted. */
const OTHERS = 'others';

/** What a live instance is to be known by, beside what it says itself. */
export interface InstanceContext {
  /** Group of the service, such as "service:web". */
  readonly group: string;
  /** Its tasks on this instance. */
  readonly tasks: number;
  readonly types: ReadonlyMap<string, InstanceType>;
}

/**
 * A live instance as placement sees it. What its type allows in network interfaces comes from the table of types; for
 * a type that is not in it, and for volumes, no limit is known.
 */
export function toInstance(live: LiveInstance, { group, tasks, types }: InstanceContext): Instance {
  const enis = enisOf(live, types);
  const others = Math.max(0, live.tasks - tasks);
  const { arn, tasks: _, taskEnis, registered, remaining, ...same } = live;
  return {
    ...same,
    id: arn,
    status: live.status as InstanceStatus,
    registered: resources(registered, enis),
    remaining: resources(remaining, Math.max(0, enis - taskEnis)),
    reservedTcpPorts: remaining.tcpPorts,
    reservedUdpPorts: remaining.udpPorts,
    tasksByGroup: {
      ...(tasks > 0 ? { [group]: tasks } : {}),
      ...(others > 0 ? { [OTHERS]: others } : {}),
    },
  };
}

function resources({ cpu, memoryMib, gpus }: InstanceResources, enis: number): Resources {
  return { cpu, memoryMib, gpus, enis, volumes: Number.POSITIVE_INFINITY };
}

/** @source reference/placement.md section 8: an instance with a trunk says so in an attribute */
function enisOf({ attributes }: LiveInstance, types: InstanceContext['types']): number {
  const type = types.get(attributes['ecs.instance-type'] ?? '');
  if (type === undefined) return Number.POSITIVE_INFINITY;
  return awsvpcTasks(type, attributes['ecs.awsvpc-trunk-id'] !== undefined);
}
