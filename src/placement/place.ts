import { explainUnplaced, type UnplacedExplanation } from './explain-unplaced.ts';
import type { Instance } from './instance.ts';
import { type PlacementRequest, Placer } from './placer.ts';

/** Tasks to place on instances that are given with them. */
export interface PlacementProblem extends PlacementRequest {
  readonly instances: readonly Instance[];
  /** Decides ties and chance; 0 when left out. */
  readonly seed?: number;
}

/** Where tasks go, and why some go nowhere. */
export interface Placement {
  /** Instance of each placed task, in the order of placing. */
  readonly placed: readonly string[];
  readonly unplaced: number;
  /** Why the next task finds no instance; only when some are unplaced. */
  readonly reasons?: UnplacedExplanation;
  /** What is wrong with constraints or strategies, one sentence each; then nothing is placed. */
  readonly problems: readonly string[];
}

/**
 * Places equal tasks one by one as ECS does. The answer depends on the instances, never on their order.
 *
 * @source Amazon ECS developer guide, "How Amazon ECS places tasks on container instances". ECS draws among
 * instances that its strategies leave equal; here the seed and the ids of the instances decide.
 */
export function placeTasks({ instances, seed, ...request }: PlacementProblem): Placement {
  const placer = new Placer(instances, seed);
  const { problems } = placer.prepare(request);
  const placed = placer.place(request).map((rank) => placer.cluster.instances[rank]?.id ?? '');
  const unplaced = request.count - placed.length;
  if (unplaced === 0 || problems.length > 0) return { placed, unplaced, problems };
  return { placed, unplaced, reasons: explainUnplaced(placer, request), problems };
}
