import type { JsonObject } from '../json.ts';
import { clientRefusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { ecsArn, shortName } from './arns.ts';
import { checkDefinition } from './check-definition.ts';
import { withCheckedShape } from './check-shape.ts';
import { attributesOf, compatibilitiesOf, withDefaults } from './definition-defaults.ts';
import type { Revision } from './revision.ts';
import type { Tag } from './state.ts';

/** Bytes of a whole registration. @source Amazon ECS service quotas */
const MOST_BYTES = 65_536;

/**
 * Registers a revision: the next number of its family.
 * @throws Refusal what AWS refuses, in its words
 */
export function registerRevision(world: World, given: JsonObject): Revision {
  const bytes = byteLength(JSON.stringify(given));
  if (bytes > MOST_BYTES) {
    throw clientRefusal(`Actual length: '${bytes}'. Max allowed length is '${MOST_BYTES}' bytes.`);
  }
  const request = withCheckedShape(given);
  checkDefinition(request);
  const definition = withDefaults(request);
  const { family } = definition;
  const number = (world.ecs.newestNumber.get(family) ?? 0) + 1;
  const arn = ecsArn(world, `task-definition/${family}:${number}`);
  const revision: Revision = {
    arn,
    family,
    number,
    status: 'ACTIVE',
    definition,
    compatibilities: compatibilitiesOf(definition),
    requiresAttributes: attributesOf(definition),
    registeredAtMs: world.nowMs,
  };
  world.ecs.newestNumber.set(family, number);
  world.ecs.revisions.set(arn, revision);
  if (request.tags !== undefined) world.ecs.tags.set(arn, request.tags as readonly Tag[]);
  return revision;
}

/** Length in UTF-8, counted here since this room has no encoder. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The revision of a family, `family:number` or an ARN; of a family the newest that is ACTIVE. */
export function findRevision(world: World, reference: string): Revision | undefined {
  const name = shortName(reference);
  if (name.includes(':')) return world.ecs.revisions.get(ecsArn(world, `task-definition/${name}`));
  const all = [...world.ecs.revisions.values()];
  return all.findLast((one) => one.family === name && one.status === 'ACTIVE');
}

/**
 * The revision that a service or task is to run.
 * @throws Refusal ClientException when there is none, or it is not ACTIVE
 */
export function runnableRevision(world: World, reference: string): Revision {
  const found = findRevision(world, reference);
  if (found === undefined) throw clientRefusal('Unable to describe task definition.');
  if (found.status !== 'ACTIVE') throw clientRefusal('TaskDefinition is inactive');
  return found;
}
