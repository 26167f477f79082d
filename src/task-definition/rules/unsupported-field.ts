import type { JsonObject } from '../definition.ts';
import type { Severity } from '../finding.ts';
import { calledAt, isGiven, type Level, memberAt, placesOf } from './places.ts';
import type { LaunchType, Rule } from './rule.ts';

/** Something that does not take every member of a definition. */
export interface Platform {
  /** As a message calls it: `Fargate`. */
  readonly name: string;
  readonly source: string;
  readonly launchTypes?: readonly LaunchType[];
  applies(definition: JsonObject): boolean;
}

/** A member that a platform does not take. */
export interface UnsupportedField {
  readonly id: string;
  readonly level: Level;
  /** Path from the level's place, for example `linuxParameters/devices`. */
  readonly member: string;
  /** What happens, when it is more than a refusal. */
  readonly why?: string;
  /** One imperative sentence: what to do instead. */
  readonly instead: string;
  readonly severity?: Severity;
}

/** The rule that a platform does not take a member. An empty value, false and 0 count as not given. */
export function unsupportedField(platform: Platform, row: UnsupportedField): Rule {
  const { id, level, member, instead } = row;
  const shown = member.replaceAll('/', '.');
  const { launchTypes } = platform;
  return {
    id,
    severity: row.severity ?? 'error',
    title: `${shown} does not work with ${platform.name}`,
    why: row.why ?? `Amazon ECS refuses a definition for ${platform.name} that has ${shown}.`,
    fix: instead,
    source: platform.source,
    ...(launchTypes && { launchTypes }),
    check: (definition) => {
      if (!platform.applies(definition)) return [];
      return placesOf(definition, level)
        .filter((place) => isGiven(memberAt(place, member)))
        .map((place) => ({
          pointer: `${place.pointer}/${member}`,
          message: `${shown} of ${calledAt(place, level)} does not work with ${platform.name}.`,
          hint: instead,
        }));
    },
  };
}
