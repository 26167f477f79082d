/** Time as the deploy code sees it: real time against AWS, simulated time against the mock. */
export interface Clock {
  /** Milliseconds since 1970, in the time of the AWS (or mock) that is talked to. */
  nowMs(): number;
  /** Resolves after `ms` milliseconds of that time, or at once when `signal` aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
