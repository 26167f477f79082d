import type { ServiceSeed } from '../../simulator/ecs/seed-service.ts';
import type { Json } from '../../simulator/json.ts';
import type { CountedFault } from '../faults/faults.ts';

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

/** A service that was put there. */
export interface SeedEntry {
  readonly atMs: number;
  readonly seed: ServiceSeed;
  /** Regions that were there: in those it began in their present, in others in their past. */
  readonly regions?: readonly string[];
}

/** The faults that hold from now on, and how many calls each has seen. */
export interface FaultsEntry {
  readonly atMs: number;
  readonly faults: readonly CountedFault[];
}

/** Everything that the Regions held at a time: what came before it is no longer needed. */
export interface SnapshotEntry {
  readonly atMs: number;
  readonly snapshot: string;
}

/** What changes the account. */
export type Deed = CallEntry | SeedEntry;

/** One line of a state file after the first. */
export type Entry = Deed | TimeEntry | FaultsEntry | SnapshotEntry;

/** How the mock of a state file started: with it and the entries the same mock comes to be again. */
export interface Header {
  readonly slipwayMock: 1;
  readonly seed: number;
  /** Simulated milliseconds since 1970 at which the mock started. */
  readonly startMs: number;
  /** Content of the scenario. */
  readonly scenario?: Json;
}

/** Whether an entry changes the account. */
export function isDeed(entry: Entry): entry is Deed {
  return 'operation' in entry || 'seed' in entry;
}
