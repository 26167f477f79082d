import { requestReconcile } from '../ecs/request-reconcile.ts';
import { tell } from '../ecs/service-events.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import type { ScalableTarget } from './scalable-target.ts';

/** Activities that are kept. */
const KEPT = 1_000;

/** A change of a desired count and what brought it about. */
export interface Change {
  readonly target: ScalableTarget;
  readonly count: number;
  /** In AWS's words, as scaling activities show it. */
  readonly cause: string;
}

/** Gives a service another desired count, and writes down why; the same count again changes nothing. */
export function setCount(world: World, { target, count, cause }: Change): void {
  const { service, resourceId, dimension } = target;
  if (service.desiredCount === count) return;
  service.desiredCount = count;
  const activity: JsonObject = {
    ActivityId: world.random.uuid(),
    ServiceNamespace: 'ecs',
    ResourceId: resourceId,
    ScalableDimension: dimension,
    Description: `Setting desired count to ${count}.`,
    Cause: cause,
    StartTime: world.nowMs / 1000,
    EndTime: world.nowMs / 1000,
    StatusCode: 'Successful',
    StatusMessage: `Successfully set desired count to ${count}. Change successfully fulfilled by ecs.`,
  };
  const { scalingActivities } = world.stores;
  scalingActivities.unshift(activity);
  if (scalingActivities.length > KEPT) scalingActivities.pop();
  tell(world, service, `updated desiredCount to ${count}.`);
  requestReconcile(world, service, 1_000);
}
