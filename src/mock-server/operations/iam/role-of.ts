import type { Json, JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';

/** Lets tasks take a role. @source Amazon ECS developer guide, "Task IAM role" */
const FOR_TASKS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: 'ecs-tasks.amazonaws.com' },
      Action: 'sts:AssumeRole',
    },
  ],
});

/** A role by name. As long as nobody made a role, every role is there and tasks may take it. @throws Refusal NoSuchEntity */
export function roleOf(world: World, name: Json | undefined): JsonObject {
  const wanted = String(name);
  const found = world.stores.roles.get(wanted);
  if (found !== undefined) return found;
  if (world.stores.roles.size === 0) return newRole(world, { RoleName: wanted });
  const message = `The role with name ${wanted} cannot be found.`;
  throw new Refusal('NoSuchEntity', message, 404);
}

/** The role of a request, as IAM shows it. */
export function newRole({ account, nowMs }: World, request: JsonObject): JsonObject {
  const { RoleName, Path = '/', AssumeRolePolicyDocument = FOR_TASKS } = request;
  return {
    Path,
    RoleName,
    RoleId: 'AROASLIPWAYMOCKROLE00',
    Arn: `arn:aws:iam::${account}:role${Path}${RoleName}`,
    CreateDate: nowMs / 1000,
    AssumeRolePolicyDocument: encodeURIComponent(String(AssumeRolePolicyDocument)),
    MaxSessionDuration: 3600,
  };
}
