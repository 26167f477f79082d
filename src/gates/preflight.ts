import type { Alarm } from '../ports/alarms.ts';

/** What a look at the alarms before a deploy found. */
export interface Preflight {
  /** Names that no alarm has: what they were to guard is not guarded. */
  readonly missing: readonly string[];
  /** Alarms that are in ALARM already. ECS ignores every alarm of a deployment that starts so. */
  readonly firing: readonly Alarm[];
}

/** Compares the names that are to be watched with the alarms that there are. */
export function preflight(names: readonly string[], alarms: readonly Alarm[]): Preflight {
  const known = new Set(alarms.map(({ name }) => name));
  return {
    missing: names.filter((name) => !known.has(name)),
    firing: alarms.filter(({ state }) => state === 'ALARM'),
  };
}
