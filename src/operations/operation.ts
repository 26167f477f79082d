import type { Outcome } from '../errors.ts';

/** What an operation says at its end; what it learned on the way is in the record. */
export interface Conclusion {
  readonly outcome: Outcome;
  /** One sentence: why it ended so. */
  readonly cause: string;
  readonly hint?: string;
  /** Exit code of the run in place of the outcome's own. */
  readonly exitCode?: number;
}
