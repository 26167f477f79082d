import type { JsonObject } from '../definition.ts';
import { isList } from '../reader.ts';
import { calledAt, type Level, memberAt, placesOf } from './places.ts';
import type { Rule, RuleText } from './rule.ts';

/** A member whose number has limits. */
export interface NumberLimit extends Pick<RuleText, 'id' | 'source' | 'launchTypes'> {
  readonly level: Level;
  readonly member: string;
  readonly least: number;
  readonly most: number;
  /** What the number counts, with its unit: `seconds`. */
  readonly unit: string;
  applies?(definition: JsonObject): boolean;
}

/** The rule that a number is within its limits. */
export function numberLimit(row: NumberLimit): Rule {
  const { level, member, least, most, unit, applies, ...text } = row;
  const shown = member.replaceAll('/', '.');
  const hasMost = most < Number.MAX_SAFE_INTEGER;
  const range = hasMost ? `${least} to ${most} ${unit}` : `${least} ${unit} or more`;
  return {
    ...text,
    severity: 'error',
    title: `${shown} is outside its limits`,
    why: `Amazon ECS takes ${range} and refuses any other number.`,
    fix: `Give ${shown} a number of ${range}.`,
    check: (definition) => {
      if (applies && !applies(definition)) return [];
      return placesOf(definition, level).flatMap((place) => {
        const value = memberAt(place, member);
        if (typeof value !== 'number' || (value >= least && value <= most)) return [];
        const message = `${shown} of ${calledAt(place, level)} is ${value}; it can be ${range}.`;
        const hint = `Set ${shown} to ${value < least ? `${least} or more` : `${most} or less`}.`;
        return [{ pointer: `${place.pointer}/${member}`, message, hint }];
      });
    },
  };
}

/** A list that may have no more than so many items. */
export interface CountLimit extends Pick<RuleText, 'id' | 'source'> {
  readonly level: Level;
  readonly member: string;
  readonly most: number;
  /** What is counted, in the plural: `tags`. */
  readonly things: string;
  /** One imperative sentence. */
  readonly fix: string;
}

/** The rule that a list is not too long. */
export function countLimit(row: CountLimit): Rule {
  const { id, level, member, most, things, fix, source } = row;
  return {
    id,
    severity: 'error',
    title: `There are more than ${most} ${things}`,
    why: `Amazon ECS takes at most ${most} ${things} here and refuses more.`,
    fix,
    source,
    check: (definition) =>
      placesOf(definition, level).flatMap((place) => {
        const list = memberAt(place, member);
        if (!isList(list) || list.length <= most) return [];
        const message = `There are ${list.length} ${things} in ${calledAt(place, level)}, and at most ${most} are taken.`;
        return [{ pointer: `${place.pointer}/${member}`, message, hint: fix }];
      }),
  };
}
