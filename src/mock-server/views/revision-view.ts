import type { Revision } from '../../simulator/ecs/revision.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** A revision as DescribeTaskDefinition shows it; its tags are beside it, not in it. */
export function revisionView(world: World, revision: Revision): JsonObject {
  return {
    taskDefinitionArn: revision.arn,
    ...revision.definition,
    revision: revision.number,
    status: revision.status,
    requiresAttributes: revision.requiresAttributes,
    compatibilities: revision.compatibilities,
    registeredAt: seconds(revision.registeredAtMs),
    registeredBy: `arn:aws:iam::${world.account}:user/slipway`,
    deregisteredAt: seconds(revision.deregisteredAtMs),
    deleteRequestedAt: seconds(revision.deleteRequestedAtMs),
  };
}
