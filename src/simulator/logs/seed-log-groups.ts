import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { createLogGroup } from './log-group.ts';

/** Makes the log groups that a definition's containers write to, as whoever deploys it has done before. */
export function seedLogGroups(world: World, definition: JsonObject): void {
  const containers = definition.containerDefinitions;
  for (const container of Array.isArray(containers) ? (containers as readonly JsonObject[]) : []) {
    const { options } = (container?.logConfiguration ?? {}) as JsonObject;
    const group = (options as JsonObject | undefined)?.['awslogs-group'];
    if (typeof group === 'string' && !world.stores.logGroups.has(group))
      createLogGroup(world, group);
  }
}
