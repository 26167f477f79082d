/** How bad a finding is: an `error` stops the run before any write. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing that a check says of a document. Lines and columns count from 1. */
export interface Finding {
  /** Stable id of the rule, for example `unknown-field`. */
  readonly rule: string;
  readonly severity: Severity;
  /** JSON pointer (RFC 6901) into the definition, for example `/containerDefinitions/0/image`. */
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** One imperative sentence: what to change. */
  readonly hint: string;
}
