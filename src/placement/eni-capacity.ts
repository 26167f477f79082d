/** What decides how many tasks of network mode awsvpc an instance can hold. */
export interface EniLimits {
  /** Network interfaces of the instance type, the primary one included. */
  readonly maxEnis: number;
  /** Branch interfaces of the instance type, when it can trunk. */
  readonly branchEnis?: number;
  /** Whether the instance has a trunk: attribute `ecs.awsvpc-trunk-id`. */
  readonly hasTrunk: boolean;
}

/**
 * Tasks of network mode awsvpc that an instance can hold at once.
 *
 * @source Amazon ECS developer guide, "Elastic network interface trunking": without a trunk every interface but the
 * primary; with one, the branch interfaces and every interface but the primary and the trunk
 */
export function eniCapacity({ maxEnis, branchEnis, hasTrunk }: EniLimits): number {
  if (hasTrunk && branchEnis !== undefined) return branchEnis + Math.max(0, maxEnis - 2);
  return Math.max(0, maxEnis - 1);
}
