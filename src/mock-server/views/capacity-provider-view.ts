import type { CapacityProvider } from '../../simulator/ecs/capacity/capacity-provider.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';

/** A capacity provider as DescribeCapacityProviders shows it. */
export function capacityProviderView(world: World, one: CapacityProvider): JsonObject {
  return {
    capacityProviderArn: one.arn,
    name: one.name,
    cluster: one.clusterArn,
    status: one.status,
    type: one.type,
    ...one.settings,
    updateStatus: one.updateStatus,
    tags: world.ecs.tags.get(one.arn) ?? [],
  };
}
