import type { JsonObject } from '../../../src/task-definition/definition.ts';
import { parentPointer } from '../../../src/task-definition/json-pointer.ts';
import type { Rule } from '../../../src/task-definition/rules/rule.ts';
import { valueAt } from '../../../src/task-definition/value-at.ts';

/** A definition that breaks a rule, and the nearest one that does not. */
export type Pair = readonly [broken: JsonObject, right: JsonObject];

/** A definition of the smallest kind, with more or other members. */
export function task(members: JsonObject): JsonObject {
  return {
    family: 'a',
    containerDefinitions: [{ name: 'web', image: 'example/app:1', memory: 128 }],
    ...members,
  };
}

/** A definition with containers named web, b, c and so on, each with more or other members. */
export function containers(...list: readonly JsonObject[]): JsonObject {
  const containerDefinitions = list.map((members, index) => ({
    name: ['web', 'b', 'c', 'd'][index] ?? `more-${index}`,
    image: 'example/app:1',
    memory: 128,
    ...members,
  }));
  return task({ containerDefinitions });
}

/** The same definition for Fargate. */
export function onFargate(definition: JsonObject): JsonObject {
  return {
    ...definition,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: definition.cpu ?? '256',
    memory: definition.memory ?? '512',
  };
}

/** The same definition with more or other members. */
export function having(definition: JsonObject, members: JsonObject): JsonObject {
  return { ...definition, ...members };
}

/** The same definition for Windows containers. */
export function onWindows(definition: JsonObject): JsonObject {
  return having(definition, {
    runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
  });
}

/** Tests rules by a pair for each of them; a rule without a pair, or a pair without a rule, fails. */
export function describePairs(
  name: string,
  rules: readonly Rule[],
  pairs: { readonly [id: string]: Pair },
): void {
  describe(`the rules of ${name}`, () => {
    it('have a pair of cases each', () => {
      expect(Object.keys(pairs).sort()).toEqual(rules.map(({ id }) => id).sort());
    });

    it.each(rules.map((rule) => [rule.id, rule] as const))(
      '%s finds what breaks it',
      (id, rule) => {
        const [broken] = pairs[id] ?? [{}];
        const hits = rule.check(broken);
        expect(hits).not.toEqual([]);
        for (const { pointer, message, hint } of hits) {
          expect(hasPlace(broken, pointer)).toBe(true);
          expect(`${message} | ${hint}`).toMatch(/^\S.{8,}[.?] \| [A-Z].{5,}\.$/s);
          expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN/);
        }
      },
    );

    it.each(rules.map((rule) => [rule.id, rule] as const))(
      '%s leaves the next case alone',
      (id, rule) => {
        const [, right = {}] = pairs[id] ?? [];
        expect(right).not.toEqual({});
        expect(rule.check(right)).toEqual([]);
      },
    );
  });
}

/** True when a pointer leads to something, or to a member that an object could have. */
function hasPlace(definition: JsonObject, pointer: string): boolean {
  if (valueAt(definition, pointer) !== undefined) return true;
  const parent = valueAt(definition, parentPointer(pointer) ?? '');
  return parent === undefined
    ? valueAt(definition, parentPointer(parentPointer(pointer) ?? '') ?? '') !== undefined
    : typeof parent === 'object';
}
