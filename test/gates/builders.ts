import type { Alarm } from '../../src/ports/alarms.ts';

export function alarm(state: Alarm['state'], over: Partial<Alarm> = {}): Alarm {
  return {
    name: 'errors',
    kind: 'metric',
    state,
    reason: 'Threshold Crossed',
    changedAtMs: 0,
    ...over,
  };
}
