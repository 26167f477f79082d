import type { Cluster } from '../cluster/cluster.ts';

/** Tells the ordered lists of a cluster that these instances have changed. */
export function settle(cluster: Cluster, ranks: readonly number[]): void {
  if (cluster.listeners.length === 0) return;
  for (const rank of new Set(ranks)) cluster.tell(rank);
}
