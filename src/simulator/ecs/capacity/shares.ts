import {
  type CapacityProviderItem,
  splitByCapacityProvider,
} from '../../../placement/capacity-provider.ts';
import type { JsonObject } from '../../json.ts';
import { invalidParameter } from '../../refusal.ts';
import type { World } from '../../world.ts';
import type { Cluster } from '../cluster.ts';

/** Tasks that go to one kind of place. */
export interface Share {
  readonly launchType: string;
  readonly capacityProviderName?: string;
  readonly count: number;
}

/** How tasks say where they run: a launch type, or a strategy. */
export interface Where {
  readonly launchType?: string | undefined;
  readonly capacityProviderStrategy?: readonly JsonObject[] | undefined;
}

/**
 * Shares tasks out by launch type or strategy.
 * @param present tasks that are there already, by capacity provider: the ratio is kept over all of them
 * @throws Refusal InvalidParameterException for a strategy that AWS does not take
 */
export function sharesOf(
  where: Where,
  count: number,
  present: Readonly<Record<string, number>> = {},
): readonly Share[] {
  const { launchType = 'EC2', capacityProviderStrategy = [] } = where;
  if (capacityProviderStrategy.length === 0) return [{ launchType, count }];
  const items = capacityProviderStrategy as unknown as readonly CapacityProviderItem[];
  const there = items.reduce((sum, one) => sum + (present[one.capacityProvider] ?? 0), 0);
  const { tasks, problems } = splitByCapacityProvider(items, there + count);
  const [problem] = problems;
  if (problem !== undefined)
    throw invalidParameter(`Invalid capacity provider strategy: ${problem}.`);
  let left = count;
  return items.map(({ capacityProvider }) => {
    const wanted = (tasks[capacityProvider] ?? 0) - (present[capacityProvider] ?? 0);
    const own = Math.min(left, Math.max(0, wanted));
    left -= own;
    return {
      launchType: launchTypeOfProvider(capacityProvider),
      capacityProviderName: capacityProvider,
      count: own,
    };
  });
}

/** Fargate has two providers of its own; every other one stands for machines. */
export function launchTypeOfProvider(name: string): string {
  return name.startsWith('FARGATE') ? 'FARGATE' : 'EC2';
}

/**
 * Where tasks run when a request says nothing: as the cluster says, else on EC2.
 * @throws Refusal InvalidParameterException for both at once, or a provider that the cluster does not have
 */
export function whereFrom(world: World, cluster: Cluster, request: JsonObject): Where {
  const { launchType, capacityProviderStrategy } = request as Where;
  if (launchType !== undefined && capacityProviderStrategy !== undefined) {
    throw invalidParameter(
      'Specify either Launch Type or Capacity Provider Strategy, but not both.',
    );
  }
  if (launchType !== undefined) return { launchType };
  const strategy = capacityProviderStrategy ?? cluster.defaultCapacityProviderStrategy;
  if (strategy.length === 0) return { launchType: 'EC2' };
  checkStrategyOf(world, cluster, strategy);
  return { capacityProviderStrategy: strategy };
}

/** Fargate's own providers can be named by every cluster of the mock, so that a plain cluster takes them, too. */
function checkStrategyOf(world: World, cluster: Cluster, strategy: readonly JsonObject[]): void {
  sharesOf({ capacityProviderStrategy: strategy }, 1);
  for (const { capacityProvider } of strategy) {
    const name = String(capacityProvider);
    if (launchTypeOfProvider(name) === 'FARGATE') continue;
    if (cluster.capacityProviders.includes(name) && world.ecs.capacityProviders.has(name)) continue;
    throw invalidParameter(
      `The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate the capacity provider ${name} with the cluster and try again.`,
    );
  }
}
