/** What is read of a failed attempt to say whether another one is worth it. */
export interface FailedAttempt {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: true };
  /** How long the server asked to wait, ms. */
  readonly retryAfterMs?: number;
}

/** Why an attempt may be repeated. */
export type RetryKind = 'throttling' | 'transient';

/** Error names, Node's codes and statuses of the SDK's standard mode. @source reference/wire-protocols.md section 5 */
const THROTTLING: ReadonlySet<unknown> = new Set(
  (
    'BandwidthLimitExceeded EC2ThrottledException LimitExceededException PriorRequestNotComplete ' +
    'ProvisionedThroughputExceededException RequestLimitExceeded RequestThrottled ' +
    'RequestThrottledException SlowDown ThrottledException Throttling ThrottlingException ' +
    'TooManyRequestsException TransactionInProgressException'
  ).split(' '),
);
const TRANSIENT: ReadonlySet<unknown> = new Set([
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
]);
const TRANSIENT_CODES: ReadonlySet<unknown> = new Set(
  'ECONNRESET ECONNREFUSED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(' '),
);
const TRANSIENT_STATUSES: ReadonlySet<unknown> = new Set([500, 502, 503, 504]);
const STATUS_TOO_MANY = 429;

/** First delay, doubled with every attempt up to the cap, ms. @source reference/wire-protocols.md section 5 */
const BASE_MS: Readonly<Record<RetryKind, number>> = { transient: 50, throttling: 1_000 };
const CAP_MS = 20_000;

/** How much longer than its own delay a client waits when a server asks it to, ms. */
const ASKED_AT_MOST_MS = 5_000;

/** Retries that one client may spend, in points, so that it does not feed an outage. */
const BUDGET = 500;
const COST: Readonly<Record<RetryKind, number>> = { transient: 14, throttling: 5 };

/** Why the attempt may be repeated; `undefined` when it may not. */
export function retryKind(error: FailedAttempt): RetryKind | undefined {
  const status = error.$metadata?.httpStatusCode;
  if (status === STATUS_TOO_MANY || THROTTLING.has(error.name)) return 'throttling';
  const isTransient =
    error.$metadata?.clockSkewCorrected === true ||
    (error.name === 'InvalidSignatureException' && /Signature expired/.test(`${error.message}`)) ||
    TRANSIENT.has(error.name) ||
    TRANSIENT_CODES.has(error.code) ||
    TRANSIENT_STATUSES.has(status);
  return isTransient ? 'transient' : undefined;
}

/**
 * How long to wait before the next attempt, ms.
 * @param retries attempts that were already repeated, 0 after the first one
 * @param chance a number from 0 to 1
 */
export function retryDelayMs(error: FailedAttempt, retries: number, chance: number): number {
  const base = BASE_MS[retryKind(error) ?? 'transient'];
  const own = Math.floor(chance * Math.min(base * 2 ** retries, CAP_MS));
  if (error.retryAfterMs === undefined) return own;
  return Math.max(own, Math.min(error.retryAfterMs, own + ASKED_AT_MOST_MS));
}

/** The retries that one client still has. */
export interface RetryBudget {
  /** Takes the price of a retry, if it is there. */
  spend(kind: RetryKind): boolean;
  /** Gives back after a success: what its last retry cost, 1 when there was none. */
  refund(kind: RetryKind | undefined): void;
}

/** A full budget. */
export function createRetryBudget(): RetryBudget {
  let left = BUDGET;
  return {
    spend(kind) {
      if (left < COST[kind]) return false;
      left -= COST[kind];
      return true;
    },
    refund(kind) {
      left = Math.min(BUDGET, left + (kind === undefined ? 1 : COST[kind]));
    },
  };
}
