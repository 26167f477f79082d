/** A log stream of Amazon CloudWatch Logs. */
export interface LogStream {
  readonly group: string;
  readonly stream: string;
  /** Region of the group when it is not the one of the run. */
  readonly region?: string;
}

/** One line of a stream. */
export interface LogLine {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly message: string;
}

/** Amazon CloudWatch Logs. Throws SlipwayError; a stream that is not there has no lines. */
export interface Logs {
  /** The newest lines, oldest first. */
  last(stream: LogStream, count: number): Promise<readonly LogLine[]>;
  /** The next lines from the start on, and the token that continues after them. */
  next(
    stream: LogStream,
    token?: string,
  ): Promise<{ readonly lines: readonly LogLine[]; readonly token?: string }>;
}
