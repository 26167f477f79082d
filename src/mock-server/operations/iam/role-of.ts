import type { Json, JsonObject } from '../../../simulator/json.ts';
import { createRandom } from '../../../simulator/random.ts';
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

/** An id that is the same for the same name. @source IAM user guide, "Unique identifiers": AROA for a role */
function roleIdOf(name: string): string {
  const seed = [...name].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) | 0, 7);
  return `AROA${createRandom(seed).hex(17).toUpperCase()}`;
}

/** The role of a request, as IAM shows it. */
export function newRole({ account, nowMs }: World, request: JsonObject): JsonObject {
  const { RoleName, Path = '/', AssumeRolePolicyDocument = FOR_TASKS } = request;
  return {
    Path,
    RoleName,
    RoleId: roleIdOf(String(RoleName)),
    Arn: `arn:aws:iam::${account}:role${Path}${RoleName}`,
    CreateDate: nowMs / 1000,
    AssumeRolePolicyDocument: encodeURIComponent(String(AssumeRolePolicyDocument)),
    MaxSessionDuration: 3600,
    RoleLastUsed: {},
  };
}
