/** Looks in a row that may fail before a watch gives up. */
export const MAX_FAILED_POLLS = 10;

/** What is said of a look that failed, and the cause of the end when it was one too many. */
export interface FailedPoll {
  readonly line: string;
  readonly cause?: string;
}

/**
 * @param count looks in a row that failed, this one included
 * @param subject what was looked at, such as `the tasks`
 * @param message what AWS answered
 */
export function failedPoll(count: number, subject: string, message: string): FailedPoll {
  const line = `could not look at ${subject}: ${message}`;
  if (count < MAX_FAILED_POLLS) return { line };
  const what = `${subject} may go on`;
  const cause = `AWS could not be asked ${MAX_FAILED_POLLS} times in a row; ${what}. Last answer: ${message}`;
  return { line, cause };
}
