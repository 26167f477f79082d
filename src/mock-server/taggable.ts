import { invalidParameter } from '../simulator/refusal.ts';
import type { World } from '../simulator/world.ts';

/** The ARN, when it names something that can carry tags. @throws Refusal InvalidParameterException */
export function checkResource(world: World, arn: string): string {
  const { clusters, revisions, services, tasks, taskSets, instances } = world.ecs;
  if ([clusters, revisions, services, tasks, taskSets, instances].some((known) => known.has(arn)))
    return arn;
  if ([...world.ecs.capacityProviders.values()].some((one) => one.arn === arn)) return arn;
  throw invalidParameter(
    arn.startsWith('arn:')
      ? 'The specified resource could not be found.'
      : 'Invalid arn syntax: the resource ARN is not an ARN.',
  );
}
