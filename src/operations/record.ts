import type { Facts } from '../report/run-result.ts';

/** What a run has learned so far. Kept apart from the result, so that a run that breaks off loses nothing. */
export interface Record {
  note(facts: Facts): void;
  facts(): Facts;
}

/**
 * An empty record.
 * @param onNote is told all that is known, whenever there is more
 */
export function createRecord(onNote?: (known: Facts) => void): Record {
  let known: Facts = {};
  return {
    note: (facts) => {
      known = { ...known, ...facts };
      onNote?.(known);
    },
    facts: () => known,
  };
}
