import type { Facts } from '../report/run-result.ts';

/** What a run has learned so far. Kept apart from the result, so that a run that breaks off loses nothing. */
export interface Record {
  note(facts: Facts): void;
  facts(): Facts;
}

/** An empty record. */
export function createRecord(): Record {
  let known: Facts = {};
  return {
    note: (facts) => {
      known = { ...known, ...facts };
    },
    facts: () => known,
  };
}
