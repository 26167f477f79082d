import type { Cluster } from './cluster.ts';
import type { Need } from './need.ts';

/** Whether an instance has room for one task and may hold it, as it stands now. */
export function fits(cluster: Cluster, need: Need, rank: number): boolean {
  if (need.mask[rank] !== 1) return false;
  return hasRoom(cluster, need, rank) && isAllowed(need, rank);
}

/** Whether an instance has enough left of every resource. */
export function hasRoom(cluster: Cluster, need: Need, rank: number): boolean {
  if ((cluster.memoryMib[rank] ?? 0) < need.memoryMib) return false;
  if ((cluster.cpu[rank] ?? 0) < need.cpu) return false;
  return need.isPlain || hasOthers(cluster, need, rank);
}

function hasOthers(cluster: Cluster, need: Need, rank: number): boolean {
  if ((cluster.gpus[rank] ?? 0) < need.gpus) return false;
  if (need.allGpus && cluster.gpus[rank] !== cluster.instances[rank]?.registered.gpus) return false;
  if ((cluster.enis[rank] ?? 0) < need.enis) return false;
  if ((cluster.volumes[rank] ?? 0) < need.volumes) return false;
  return need.ports.length === 0 || cluster.ports.hasRoom(need.ports, rank);
}

/** Whether the constraints in which tasks have a say allow an instance. */
export function isAllowed(need: Need, rank: number): boolean {
  if (need.distinctInstance && need.group.byInstance().has(rank)) return false;
  return need.allows === undefined || need.allows(rank);
}
