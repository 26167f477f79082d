import type { Outcome } from '../errors.ts';

/** What stands before an outcome in a summary. */
export const OUTCOME_ICONS: Readonly<Record<Outcome, string>> = {
  succeeded: '✅',
  unchanged: '✅',
  failed: '❌',
  'rolled-back': '↩️',
  superseded: '⏭️',
  'timed-out': '⏱️',
  unverifiable: '❔',
  cancelled: '🛑',
};
