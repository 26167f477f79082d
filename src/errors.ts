/**
 * How a run can end. A closed set: `succeeded` and `unchanged` are success, nothing else is.
 * @source design.md section 2
 */
export const OUTCOMES = {
  succeeded: { exitCode: 0, sentence: 'The new revision serves with the desired count.' },
  unchanged: { exitCode: 0, sentence: 'The service already runs this; nothing was changed.' },
  failed: { exitCode: 1, sentence: 'The deployment failed.' },
  'rolled-back': {
    exitCode: 3,
    sentence: 'The deployment failed and the service is back on the revision before it.',
  },
  superseded: { exitCode: 4, sentence: 'A newer deployment took the place of this one.' },
  'timed-out': {
    exitCode: 5,
    sentence: 'The deployment had not ended when the waiting time was over.',
  },
  unverifiable: {
    exitCode: 6,
    sentence: 'Nothing runs that could show whether the new revision works.',
  },
  cancelled: { exitCode: 7, sentence: 'The run was cancelled before the deployment ended.' },
} as const;

/** One of the eight ways in which a deployment ends. */
export type Outcome = keyof typeof OUTCOMES;

/**
 * Every error code with the exit code of a run that ends with it. Each is a heading of docs/errors.md.
 * 2 = the input is wrong and nothing was sent; 1 = AWS, the network or the machine said no.
 */
export const ERROR_CODES = {
  'input-unknown': 2,
  'input-invalid': 2,
  'input-missing': 2,
  'input-conflict': 2,
  'file-not-found': 2,
  'file-unreadable': 2,
  'file-too-large': 2,
  'file-not-text': 2,
  'file-empty': 2,
  'file-not-writable': 2,
  'file-exists': 2,
  'definition-syntax': 2,
  'definition-invalid': 2,
  'problem-invalid': 2,
  'prices-invalid': 2,
  'service-definition-invalid': 2,
  'service-fixed': 2,
  'container-not-found': 2,
  'container-ambiguous': 2,
  'cluster-not-found': 1,
  'service-not-found': 1,
  'service-inactive': 1,
  'service-unsupported': 1,
  'appspec-invalid': 2,
  'codedeploy-group-not-found': 1,
  'codedeploy-group-mismatch': 1,
  'codedeploy-conflict': 1,
  'task-definition-not-found': 1,
  'image-not-found': 1,
  'rollout-does-not-fit': 1,
  'aws-credentials': 1,
  'account-not-allowed': 1,
  'verify-failed': 1,
  'aws-region': 2,
  'aws-denied': 1,
  'aws-throttled': 1,
  'aws-unreachable': 1,
  'aws-not-an-answer': 1,
  'aws-refused': 1,
  'aws-unsupported': 1,
  'alarm-missing': 1,
  'alarm-firing': 1,
  'service-changed': 1,
  'schedule-not-found': 1,
  'deployment-missing': 1,
  'deployment-not-ready': 1,
  'hook-missing': 1,
  'revision-missing': 1,
  'mock-port': 1,
  'mock-scenario': 2,
  'mock-state': 1,
  cancelled: 7,
  internal: 1,
} as const;

/** Stable name of one kind of error. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What an error is made of: the sentence for the reader of the log and what they can do next. */
export interface ErrorParts {
  readonly code: ErrorCode;
  /** What happened, where and why, with the user's own value in it. */
  readonly message: string;
  /** One imperative sentence: what to change, and where. */
  readonly hint: string;
  readonly cause?: unknown;
}

/** The one error class of the project. Its message and hint are written for the reader of a CI log. */
export class SlipwayError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exitCode: number;

  constructor(parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? {} : { cause: parts.cause });
    this.name = 'SlipwayError';
    this.code = parts.code;
    this.hint = parts.hint;
    this.exitCode = ERROR_CODES[parts.code];
  }
}

/** The given error as ours: unchanged when it is one, else `internal` with the cause kept for debug output. */
export function asSlipwayError(error: unknown): SlipwayError {
  if (error instanceof SlipwayError) return error;
  const reason = error instanceof Error ? error.message : 'an unknown value was thrown';
  return new SlipwayError({
    code: 'internal',
    message: `Slipway itself failed: ${reason}`,
    hint: 'Run again with debug output on and report what it prints as a bug of Slipway.',
    cause: error,
  });
}
