import type { PlacementConstraint } from '../constraints.ts';
import type { Demand } from '../demand.ts';
import type { Instance } from '../instance.ts';

/** A deployment that is to be judged: the cluster as it stands, with the old tasks and all others on it. */
export interface RolloutProblem {
  readonly instances: readonly Instance[];
  /** Group of the service; its tasks in `tasksByGroup` are the old ones. */
  readonly group: string;
  readonly oldDemand: Demand;
  readonly newDemand: Demand;
  /** Tasks that the service shall run. */
  readonly desired: number;
  /**
   * `rolling` replaces tasks within the two percentages; `double` runs all new tasks beside the old ones before any
   * stops, as BLUE_GREEN, LINEAR and CANARY do.
   */
  readonly strategy: 'rolling' | 'double';
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  /** Those of the new task definition and of the service. */
  readonly constraints?: readonly PlacementConstraint[];
}

/** How many tasks a rolling deployment keeps at least and at most. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Tasks that must stay healthy, and tasks that may run or be pending, while a rolling deployment goes on.
 * @source Amazon ECS developer guide, "Deployment configuration": the lower limit is rounded up, the upper down
 */
export function limitsOf({
  desired,
  minimumHealthyPercent,
  maximumPercent,
}: Pick<RolloutProblem, 'desired' | 'minimumHealthyPercent' | 'maximumPercent'>): Limits {
  return {
    lower: Math.ceil((desired * minimumHealthyPercent) / 100),
    upper: Math.floor((desired * maximumPercent) / 100),
  };
}
