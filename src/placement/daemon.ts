import { needOf } from './cluster/need.ts';
import { take } from './cluster/take.ts';
import type { Demand } from './demand.ts';
import type { Lack } from './explain/lack.ts';
import { lacksOf } from './explain/lacks-of.ts';
import type { Instance, Resources } from './instance.ts';
import { type PlacementRequest, Placer } from './placer.ts';

/** A daemon service: a task on each instance that its constraints allow. */
export type DaemonRequest = Omit<PlacementRequest, 'count' | 'strategies'>;

/** What a daemon service does on a cluster. */
export interface DaemonPlacement {
  /** Instances that get a task, by id. */
  readonly placed: readonly string[];
  /** Instances that the constraints allow and that have no room. */
  readonly refused: readonly { readonly instance: string; readonly lacks: readonly Lack[] }[];
  /** Instances whose task stops, since the constraints do not allow it there any more. */
  readonly stopped: readonly string[];
}

/** Reasons for which an instance is none of the daemon's, rather than one without room. */
const NOT_MEANT: ReadonlySet<Lack['reason']> = new Set([
  'INACTIVE',
  'AGENT',
  'ATTRIBUTE',
  'LOCATION',
  'MemberOf placement constraint unsatisfied.',
]);

/**
 * Places the tasks of a daemon service, one on each instance without one, before any replica is placed; tasks on
 * instances that the constraints do not allow any more are stopped.
 *
 * @source Amazon ECS API reference, CreateService, schedulingStrategy DAEMON
 */
export function placeDaemons(placer: Placer, request: DaemonRequest): DaemonPlacement {
  const { cluster } = placer;
  const { constraints, problems } = placer.prepare({ ...request, count: 0 });
  const placed: string[] = [];
  const refused: { instance: string; lacks: readonly Lack[] }[] = [];
  const stopped: string[] = [];
  if (problems.length > 0) return { placed, refused, stopped };
  const need = needOf(cluster, { ...request, constraints });
  const running = new Set(need.group.byInstance().keys());
  cluster.instances.forEach((instance, rank) => {
    const lacks = lacksOf({ cluster, need, constraints, demand: request.demand }, rank);
    const isMeant = !lacks.some(({ reason }) => NOT_MEANT.has(reason));
    if (running.has(rank)) {
      if (lacks.some(({ reason }) => reason === MEMBER_OF)) stopped.push(instance.id);
    } else if (lacks.length === 0) {
      take(cluster, need, rank);
      cluster.tell(rank);
      placed.push(instance.id);
    } else if (isMeant) refused.push({ instance: instance.id, lacks });
  });
  refused.sort((a, b) => (a.instance < b.instance ? -1 : 1));
  return { placed: placed.toSorted(), refused, stopped: stopped.toSorted() };
}

const MEMBER_OF = 'MemberOf placement constraint unsatisfied.';

/** A fresh instance with the daemons that it would run already on it. */
export function withDaemons(instance: Instance, daemons: readonly DaemonRequest[]): Instance {
  const placer = new Placer([instance]);
  const there = daemons.filter((daemon) => placeDaemons(placer, daemon).placed.length > 0);
  return {
    ...instance,
    remaining: there.reduce<Resources>(
      (left, { demand }) => without(left, demand),
      instance.remaining,
    ),
    reservedTcpPorts: [
      ...instance.reservedTcpPorts,
      ...there.flatMap(({ demand }) => demand.tcpPorts),
    ],
    reservedUdpPorts: [
      ...instance.reservedUdpPorts,
      ...there.flatMap(({ demand }) => demand.udpPorts),
    ],
    tasksByGroup: {
      ...instance.tasksByGroup,
      ...Object.fromEntries(there.map(({ group }) => [group, 1])),
    },
  };
}

function without(left: Resources, { cpu, memoryMib, gpus, enis, volumes }: Demand): Resources {
  return {
    cpu: left.cpu - cpu,
    memoryMib: left.memoryMib - memoryMib,
    gpus: gpus === 'ALL' ? 0 : left.gpus - gpus,
    enis: left.enis - enis,
    volumes: left.volumes - volumes,
  };
}
