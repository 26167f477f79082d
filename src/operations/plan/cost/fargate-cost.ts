import {
  type CapacityProviderItem,
  splitByCapacityProvider,
} from '../../../placement/capacity-provider.ts';
import type { FargatePlatform } from '../../../placement/cost/fargate-prices.ts';
import { type Price, sumOf, times } from '../../../placement/cost/price.ts';
import type { PriceBook } from '../../../placement/cost/price-book.ts';
import { launchNeedsOf } from '../../../placement/launch-type/needs-of.ts';
import { demandOf } from '../../../placement/task-demand.ts';
import type { Service } from '../../../ports/ecs.ts';

/** What one task of a definition runs on. */
export function platformOf(definition: object): FargatePlatform {
  const { osFamily, isArm } = launchNeedsOf(definition, {
    placementConstraints: 0,
    isDaemon: false,
  });
  if (osFamily === 'windows') return 'windows-x86_64';
  return isArm ? 'linux-arm64' : 'linux-x86_64';
}

/** Price of so many tasks of a definition on Fargate, by the shares of the service's capacity providers. */
export function fargateCost(
  definition: object,
  tasks: number,
  { service, book }: { readonly service: Service; readonly book: PriceBook },
): Price {
  const spot = spotTasks(service, tasks);
  const onDemand = times(taskPrice(definition, { book, isSpot: false }), tasks - spot);
  if (spot === 0) return onDemand;
  return sumOf([onDemand, times(taskPrice(definition, { book, isSpot: true }), spot)]);
}

/** Price of one task of a definition on Fargate, in the size that it has. */
export function taskPrice(
  definition: object,
  { book, isSpot }: { readonly book: PriceBook; readonly isSpot: boolean },
): Price {
  const { cpu: cpuUnits, memoryMib } = demandOf(definition);
  const platform = platformOf(definition);
  const shape = { placementConstraints: 0, isDaemon: false };
  const { ephemeralStorageGib: storageGib } = launchNeedsOf(definition, shape);
  return book.fargate({ platform, cpuUnits, memoryMib, storageGib, isSpot });
}

/** Tasks that the strategy of a service puts on Fargate Spot. */
function spotTasks({ asShown }: Service, tasks: number): number {
  const items = asShown?.capacityProviderStrategy;
  if (!Array.isArray(items)) return 0;
  const split = splitByCapacityProvider(items as unknown as readonly CapacityProviderItem[], tasks);
  return split.tasks.FARGATE_SPOT ?? 0;
}
