import fc from 'fast-check';
import type { Json } from '../../src/task-definition/definition.ts';

/** A replacement for one value somewhere in a definition. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, '', 0, -1, 1.5, [], {}, [null], [[]], '7', 'FARGATE', {
    name: 1,
  }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** Changes: walk `steps` down from the top (each picks a member by its number), then put `value` there. */
const mutation = fc.record({
  steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  value: odd,
});

function mutated(value: Json, steps: readonly number[], by: Json): Json {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return by;
  const names = Object.keys(value);
  const chosen = names[step % Math.max(names.length, 1)];
  const changed = Object.entries(value).map(([name, child]): [string, Json] => [
    name,
    name === chosen ? mutated(child ?? null, rest, by) : (child ?? null),
  ]);
  if (Array.isArray(value)) return changed.map(([, child]) => child);
  return Object.fromEntries(changed);
}

/** Definitions with one to four changes in them, anywhere. */
export function mutationsOf(bases: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
  return fc
    .tuple(bases, mutations)
    .map(([base, changes]) =>
      changes.reduce<Json>((value, { steps, value: by }) => mutated(value, steps, by), base),
    );
}
