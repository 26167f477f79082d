/**
 * Why an instance does not take a task, in the words of the API.
 *
 * INACTIVE stands for every status that takes no tasks. AWS has no word for volumes; `RESOURCE:VOLUME` is our own.
 *
 * @source Amazon ECS developer guide, "API failure reasons"; the two sentences as RunTask answers them
 */
export type UnplacedReason =
  | 'INACTIVE'
  | 'AGENT'
  | 'ATTRIBUTE'
  | 'LOCATION'
  | 'RESOURCE:CPU'
  | 'RESOURCE:MEMORY'
  | 'RESOURCE:GPU'
  | 'RESOURCE:PORTS'
  | 'RESOURCE:ENI'
  | 'RESOURCE:VOLUME'
  | 'DistinctInstance placement constraint unsatisfied.'
  | 'MemberOf placement constraint unsatisfied.';

/** One thing that an instance lacks for a task. With all of its lacks made good, the task fits. */
export interface Lack {
  readonly reason: UnplacedReason;
  /** What is asked for and not there: an attribute, a port, an expression, a zone, a status. */
  readonly what?: string;
  /** How much is asked for and how much is left, for what is counted. */
  readonly needs?: number;
  readonly has?: number;
}

/** What is missing, as a share of what is asked for: 1 for what is there or not, less for what is partly there. */
export function shortfallOf(lacks: readonly Lack[]): number {
  return lacks.reduce((sum, { needs, has }) => {
    return sum + (needs === undefined || has === undefined ? 1 : (needs - has) / needs);
  }, 0);
}
