import { invalidParameter } from '../simulator/refusal.ts';
import type { World } from '../simulator/world.ts';

/** The ARN, when it names something that can carry tags. @throws Refusal InvalidParameterException */
export function checkResource(world: World, arn: string): string {
  const { clusters, revisions, services, tasks } = world.ecs;
  if ([clusters, revisions, services, tasks].some((known) => known.has(arn))) return arn;
  throw invalidParameter(
    arn.startsWith('arn:')
      ? 'The specified resource could not be found.'
      : 'Invalid arn syntax: the resource ARN is not an ARN.',
  );
}
