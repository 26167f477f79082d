import type { Cluster } from './cluster.ts';
import type { Need } from './need.ts';

/** Puts one task on an instance. The ordered lists of the cluster are told by whoever places, when it is done. */
export function take(cluster: Cluster, need: Need, rank: number): void {
  cluster.cpu[rank] = (cluster.cpu[rank] ?? 0) - need.cpu;
  cluster.memoryMib[rank] = (cluster.memoryMib[rank] ?? 0) - need.memoryMib;
  if (!need.isPlain) takeOthers(cluster, need, rank);
  cluster.addTask(need.group, rank);
}

function takeOthers(cluster: Cluster, need: Need, rank: number): void {
  const gpus = cluster.gpus[rank] ?? 0;
  cluster.gpus[rank] = need.allGpus ? 0 : gpus - need.gpus;
  cluster.enis[rank] = (cluster.enis[rank] ?? 0) - need.enis;
  cluster.volumes[rank] = (cluster.volumes[rank] ?? 0) - need.volumes;
  for (const port of need.ports) cluster.ports.add(port, rank);
}

/** Takes one task of a group away from an instance and gives back what it had. */
export function release(cluster: Cluster, need: Need, rank: number): void {
  cluster.cpu[rank] = (cluster.cpu[rank] ?? 0) + need.cpu;
  cluster.memoryMib[rank] = (cluster.memoryMib[rank] ?? 0) + need.memoryMib;
  const all = cluster.instances[rank]?.registered.gpus ?? 0;
  cluster.gpus[rank] = need.allGpus ? all : (cluster.gpus[rank] ?? 0) + need.gpus;
  cluster.enis[rank] = (cluster.enis[rank] ?? 0) + need.enis;
  cluster.volumes[rank] = (cluster.volumes[rank] ?? 0) + need.volumes;
  for (const port of need.ports) cluster.ports.remove(port, rank);
  cluster.removeTask(need.group, rank);
  cluster.tell(rank);
}
