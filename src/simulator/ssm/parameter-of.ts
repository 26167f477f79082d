import type { JsonObject } from '../json.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';

/** Public parameters of the images on which container instances run. @source Amazon ECS developer guide, "Retrieving Amazon ECS-optimized Linux AMI metadata" */
const OPTIMISED =
  /^\/aws\/service\/ecs\/optimized-ami\/([\w-]+(?:\/[\w-]+)*?)\/recommended(\/image_id)?$/;

/** A parameter by name, the public ones of Amazon ECS among them; undefined when there is none. */
export function parameterOf(world: World, name: string): JsonObject | undefined {
  const found = world.stores.parameters.get(name);
  if (found !== undefined) return found;
  const [, system, isId] = OPTIMISED.exec(name) ?? [];
  if (system === undefined) return undefined;
  const seed = [...system].reduce((sum, one) => sum * 31 + one.charCodeAt(0), world.region.length);
  const image = `ami-${createRandom(seed).hex(17)}`;
  const details = { schema_version: 1, image_name: system, image_id: image, os: system };
  const Value = isId === undefined ? JSON.stringify(details) : image;
  const ARN = `arn:aws:ssm:${world.region}::parameter${name}`;
  return { Name: name, Type: 'String', Value, Version: 1, ARN, DataType: 'text' };
}
