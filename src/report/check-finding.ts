import type { Severity } from '../task-definition/finding.ts';

/** One thing that a look at AWS says. */
export interface CheckFinding {
  /** Stable id of the check, such as `rollout-sticks`. */
  readonly id: string;
  /** A `note` is also what could not be looked at. */
  readonly severity: Severity;
  /** What it is about: an ARN, a name, an image. */
  readonly resource: string;
  readonly message: string;
  /** One imperative sentence: what to change. */
  readonly hint: string;
}
