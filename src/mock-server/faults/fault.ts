/** What goes wrong. */
export type FaultKind =
  /** ThrottlingException, as AWS says it. */
  | 'throttle'
  /** An answer of status 500 or 503. */
  | 'server-error'
  /** Any error, in the words of the fault. */
  | 'error'
  | 'access-denied'
  /** The answer comes late. */
  | 'latency'
  /** The connection ends without an answer. */
  | 'drop'
  /** The answer shows what was true some time ago. */
  | 'stale';

/** A fault of AWS that is put into the way of calls. */
export interface Fault {
  readonly kind: FaultKind;
  /** `ecs.DescribeServices`, `DescribeServices`, `ecs.*` or `*`, which is the default. */
  readonly operation?: string;
  /** How many calls meet it; all when absent. */
  readonly times?: number;
  /** So many calls go well first. */
  readonly skip?: number;
  /** First simulated second after the start of the mock in which it holds. */
  readonly from?: number;
  /** Simulated second after the start of the mock from which it holds no more. */
  readonly until?: number;
  /** Status of a server-error or an error. */
  readonly status?: number;
  /** Error code of an error. */
  readonly code?: string;
  readonly message?: string;
  /** How late an answer is, in real milliseconds; only for latency. */
  readonly ms?: number;
  /** How old an answer is, in simulated seconds; only for stale. */
  readonly seconds?: number;
  /** A dropped call is carried out all the same; only for drop. */
  readonly afterwards?: boolean;
}
