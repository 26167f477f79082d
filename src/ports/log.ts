/** Where on the page an annotation points; lines and columns count from 1. */
export interface LogPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Lines for the reader of the run, in order. Nothing secret may be given to it. */
export interface Log {
  debug(line: string): void;
  info(line: string): void;
  /** `place` turns it into an annotation on that line where the runner knows annotations. */
  warning(line: string, place?: LogPlace): void;
  error(line: string, place?: LogPlace): void;
}
