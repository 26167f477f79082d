import { ecsArn } from '../ecs/arns.ts';
import type { Service } from '../ecs/service.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';

/** A service between its bounds, as Application Auto Scaling knows it. */
export interface ScalableTarget {
  /** `service/<cluster>/<name>` */
  readonly resourceId: string;
  readonly dimension: string;
  readonly min: number;
  readonly max: number;
  readonly suspended: JsonObject;
  readonly service: Service;
}

/** What tells one target from all others. */
export function targetKey({ ResourceId, ScalableDimension }: JsonObject): string {
  return `${String(ResourceId)} ${String(ScalableDimension)}`;
}

/** The target that a policy or a scheduled action names; undefined when it or its service is not there any more. */
export function targetOf(world: World, named: JsonObject): ScalableTarget | undefined {
  const found = world.stores.scalableTargets.get(targetKey(named));
  const resourceId = String(named.ResourceId);
  const service = world.ecs.services.get(ecsArn(world, resourceId));
  if (found === undefined || service?.status !== 'ACTIVE') return undefined;
  return {
    resourceId,
    dimension: String(named.ScalableDimension),
    min: Number(found.MinCapacity),
    max: Number(found.MaxCapacity),
    suspended: (found.SuspendedState ?? {}) as JsonObject,
    service,
  };
}
