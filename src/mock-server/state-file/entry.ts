import type { Json } from '../../simulator/json.ts';

/** A call that was carried out, at the simulated time at which it was. */
export interface CallEntry {
  readonly atMs: number;
  readonly region: string;
  readonly service: string;
  readonly operation: string;
  readonly input: Json;
}

/** Time was seen to be at least this late. */
export interface TimeEntry {
  readonly atMs: number;
}

/** One line of a state file after the first. */
export type Entry = CallEntry | TimeEntry;

/** How the mock of a state file started: with it and the entries the same mock comes to be again. */
export interface Header {
  readonly slipwayMock: 1;
  readonly seed: number;
  /** Simulated milliseconds since 1970 at which the mock started. */
  readonly startMs: number;
  /** Content of the scenario. */
  readonly scenario?: Json;
}

/** Whether an entry is a call. */
export function isCall(entry: Entry): entry is CallEntry {
  return 'operation' in entry;
}
