import type { World } from '../world.ts';
import type { RevisionConfig } from './deployment.ts';
import { primaryOf, type Service } from './service.ts';
import { configOf } from './service-tasks.ts';
import { primaryTaskSet } from './task-sets/task-set.ts';
import { taskSetsOf } from './task-sets/task-sets.ts';

/**
 * What a service shows as its own configuration: that of its PRIMARY deployment, or of its primary task set;
 * a deleted service shows what it was.
 * @returns undefined as long as no task set is primary
 */
export function shownConfig(world: World, service: Service): RevisionConfig | undefined {
  if (service.controller !== 'ECS') return primaryTaskSet(taskSetsOf(world, service))?.config;
  const [newest] = service.deployments;
  const isGone = service.status === 'INACTIVE' && newest !== undefined;
  return configOf(world, isGone ? newest : primaryOf(service));
}
