import type { Alarm } from '../ports/alarms.ts';
import type { GateEvent, GateState, GateStep, Transition, Verdict } from './gate-types.ts';

/** Looks in a row that may fail before the gate gives up. */
const MAX_FAILED_LOOKS = 10;

const WATCHING: Verdict = { kind: 'watching' };

/** A gate over alarms as they are before the deployment. */
export function beginGate(alarms: readonly Alarm[], bakeMs: number): GateState {
  return {
    names: alarms.map(({ name }) => name),
    states: Object.fromEntries(alarms.map(({ name, state }) => [name, state])),
    excused: alarms.filter(({ state }) => state === 'ALARM').map(({ name }) => name),
    transitions: [],
    bakeMs,
    untilMs: undefined,
    failedLooks: 0,
  };
}

/** One step of the gate: takes what was seen, says whether the deployment may stand. */
export function stepGate(state: GateState, event: GateEvent): GateStep {
  switch (event.kind) {
    case 'rolled-out':
      return {
        state: { ...state, untilMs: state.untilMs ?? event.atMs + state.bakeMs },
        verdict: WATCHING,
      };
    case 'unseen':
      return afterFailedLook({ ...state, failedLooks: state.failedLooks + 1 }, event.message);
    case 'seen':
      return afterLook(state, event.atMs, event.alarms);
  }
}

function afterFailedLook(state: GateState, message: string): GateStep {
  if (state.failedLooks < MAX_FAILED_LOOKS) return { state, verdict: WATCHING };
  const cause = `The alarms could not be read ${MAX_FAILED_LOOKS} times in a row. Last answer: ${message}`;
  return { state, verdict: { kind: 'inconclusive', cause } };
}

function afterLook(before: GateState, atMs: number, alarms: readonly Alarm[]): GateStep {
  const watched = alarms.filter(({ name }) => before.names.includes(name));
  const state: GateState = {
    ...before,
    failedLooks: 0,
    states: {
      ...before.states,
      ...Object.fromEntries(watched.map(({ name, state: now }) => [name, now])),
    },
    excused: before.excused.filter((name) => stillFires(watched, name)),
    transitions: [...before.transitions, ...watched.flatMap((one) => transitionOf(before, one))],
  };
  const fired = watched.find((one) => one.state === 'ALARM' && !state.excused.includes(one.name));
  if (fired !== undefined) return { state, verdict: breach(fired) };
  const isOver = state.untilMs !== undefined && atMs >= state.untilMs;
  return { state, verdict: isOver ? { kind: 'passed' } : WATCHING };
}

/** An alarm that is not in the answer is taken as unchanged: it may be a stale read. */
function stillFires(alarms: readonly Alarm[], name: string): boolean {
  const now = alarms.find((one) => one.name === name);
  return now === undefined || now.state === 'ALARM';
}

function transitionOf(before: GateState, now: Alarm): readonly Transition[] {
  const from = before.states[now.name];
  if (from === undefined || from === now.state) return [];
  const { name, state: to, reason, changedAtMs: atMs } = now;
  return [{ name, from, to, reason, atMs }];
}

function breach({ name, reason }: Alarm): Verdict {
  const why = reason === '' ? '' : ` ${reason}`;
  return { kind: 'breached', cause: `The alarm ${name} fired.${why}` };
}
