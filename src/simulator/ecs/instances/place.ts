import type { PlacementConstraint } from '../../../placement/constraints.ts';
import type { Demand } from '../../../placement/demand.ts';
import type { UnplacedExplanation } from '../../../placement/explain-unplaced.ts';
import { placeTasks } from '../../../placement/place.ts';
import type { PlacementStrategy } from '../../../placement/strategies.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import { invalidParameter } from '../../refusal.ts';
import type { World } from '../../world.ts';
import type { Revision } from '../revision.ts';
import { type ContainerInstance, toPlacementInstance } from './container-instance.ts';
import { instancesOf } from './instances.ts';

/** Tasks that look for machines. */
export interface Seeking {
  readonly clusterArn: string;
  readonly revision: Revision;
  readonly count: number;
  readonly group: string;
  readonly constraints: readonly object[];
  readonly strategies: readonly object[];
  /** Only machines of this capacity provider. */
  readonly capacityProvider?: string | undefined;
  /** Only these machines. */
  readonly among?: readonly ContainerInstance[];
}

/** Where they go. */
export interface Found {
  readonly placed: readonly ContainerInstance[];
  readonly demand: Demand;
  /** Why the next task finds no machine; absent when all found one. */
  readonly reasons?: UnplacedExplanation;
}

/**
 * Finds machines for tasks as ECS does; takes nothing yet.
 * @throws Refusal InvalidParameterException for a constraint or strategy that AWS does not take
 */
export function findMachines(world: World, seeking: Seeking): Found {
  const { clusterArn, capacityProvider, revision, count, group } = seeking;
  const all = seeking.among ?? instancesOf(world, clusterArn);
  const among = all.filter(
    (one) => capacityProvider === undefined || one.capacityProviderName === capacityProvider,
  );
  const demand = demandFor(revision);
  const own = (revision.definition.placementConstraints ?? []) as readonly object[];
  const { placed, reasons, problems } = placeTasks({
    instances: among.map(toPlacementInstance),
    demand,
    count,
    group,
    constraints: [...own, ...seeking.constraints] as readonly PlacementConstraint[],
    strategies: seeking.strategies as readonly PlacementStrategy[],
    seed: world.random.between(0, 0x7fffffff),
  });
  const [problem] = problems;
  if (problem !== undefined) throw invalidParameter(`Invalid placement: ${problem}.`);
  const byArn = new Map(among.map((one) => [one.arn, one]));
  return {
    placed: placed.map((arn) => byArn.get(arn) as ContainerInstance),
    demand,
    ...(reasons && { reasons }),
  };
}

/** What a task of a revision takes, with the attributes that the revision was found to need. */
function demandFor({ definition, requiresAttributes }: Revision): Demand {
  return demandOf({ ...definition, requiresAttributes });
}
