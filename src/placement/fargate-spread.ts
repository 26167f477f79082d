/** A zone that Fargate tasks may run in. */
export interface FargateZone {
  readonly zone: string;
  /** Tasks of the service that run there. */
  readonly tasks: number;
  /** Addresses free in the subnets given there; each task takes one. No limit when left out. */
  readonly freeAddresses?: number;
}

/** Where Fargate tasks go. */
export interface FargateSpread {
  /** New tasks by zone. */
  readonly placed: Readonly<Record<string, number>>;
  /** Tasks for which no subnet has an address left. */
  readonly unplaced: number;
}

/**
 * Spreads Fargate tasks over the zones of the given subnets, each to the zone with the fewest tasks of the service;
 * of equal zones, to the first by name. Strategies and constraints have no say in it.
 *
 * @source Amazon ECS developer guide, "Fargate task placement"
 */
export function spreadOverZones(zones: readonly FargateZone[], count: number): FargateSpread {
  const standing = zones
    .toSorted((a, b) => (a.zone < b.zone ? -1 : 1))
    .map(({ zone, tasks, freeAddresses }) => ({
      zone,
      tasks,
      free: freeAddresses ?? Number.POSITIVE_INFINITY,
      placed: 0,
    }));
  let unplaced = count;
  while (unplaced > 0) {
    const open = standing.filter(({ free }) => free > 0);
    const fewest = Math.min(...open.map(({ tasks }) => tasks));
    const next = open.find(({ tasks }) => tasks === fewest);
    if (next === undefined) break;
    next.tasks += 1;
    next.free -= 1;
    next.placed += 1;
    unplaced -= 1;
  }
  return {
    placed: Object.fromEntries(standing.map(({ zone, placed }) => [zone, placed])),
    unplaced,
  };
}
