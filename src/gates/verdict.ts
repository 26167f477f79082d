import type { Alarm } from '../ports/alarms.ts';
import type {
  GateEvent,
  GateState,
  GateStep,
  SeenGroup,
  Signal,
  Transition,
  Verdict,
} from './gate-types.ts';
import { downSince, isUnhealthy, signalName, signalOf } from './target-signal.ts';

/** Looks in a row that may fail before the gate gives up. */
const MAX_FAILED_LOOKS = 10;

const WATCHING: Verdict = { kind: 'watching' };

/** A gate over alarms and target groups as they are before the deployment. */
export function beginGate(
  alarms: readonly Alarm[],
  bakeMs: number,
  groups: readonly SeenGroup[] = [],
): GateState {
  const firing = alarms.filter(({ state }) => state === 'ALARM').map(({ name }) => name);
  const ill = groups.filter(({ targets }) => targets.some(isUnhealthy));
  return {
    names: alarms.map(({ name }) => name),
    groups: groups.map(({ arn, name }) => ({ arn, name })),
    states: Object.fromEntries([
      ...alarms.map(({ name, state }) => [name, state]),
      ...groups.map((group) => [signalName(group.name), firstState(group)]),
    ]),
    excused: [...firing, ...ill.map(({ name }) => signalName(name))],
    downSinceMs: {},
    transitions: [],
    bakeMs,
    untilMs: undefined,
    looks: 0,
    failedLooks: 0,
  };
}

function firstState({ targets }: SeenGroup): Signal['state'] {
  if (targets.some(isUnhealthy)) return 'ALARM';
  return targets.some(({ state }) => state === 'healthy') ? 'OK' : 'INSUFFICIENT_DATA';
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
      return afterFailedLook(
        { ...state, looks: state.looks + 1, failedLooks: state.failedLooks + 1 },
        event.message,
      );
    case 'seen':
      return afterLook(state, event);
  }
}

function afterFailedLook(state: GateState, message: string): GateStep {
  if (state.failedLooks < MAX_FAILED_LOOKS) return { state, verdict: WATCHING };
  const what = state.names.length === 0 ? 'target groups' : 'alarms';
  const cause = `The ${what} could not be read ${MAX_FAILED_LOOKS} times in a row. Last answer: ${message}`;
  return { state, verdict: { kind: 'inconclusive', cause } };
}

function afterLook(before: GateState, seen: Extract<GateEvent, { kind: 'seen' }>): GateStep {
  const { atMs, alarms, groups = [] } = seen;
  const timed = { ...before, downSinceMs: downSince(before, groups, atMs) };
  const watched: readonly Signal[] = [
    ...alarms.filter(({ name }) => before.names.includes(name)),
    ...groups.map((group) => signalOf(timed, group, atMs)),
  ];
  const state: GateState = {
    ...timed,
    looks: before.looks + 1,
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

/** A signal that is not in the answer is taken as unchanged: it may be a stale read. */
function stillFires(signals: readonly Signal[], name: string): boolean {
  const now = signals.find((one) => one.name === name);
  return now === undefined || now.state === 'ALARM';
}

function transitionOf(before: GateState, now: Signal): readonly Transition[] {
  const from = before.states[now.name];
  if (from === undefined || from === now.state) return [];
  const { kind, name, state: to, reason, changedAtMs: atMs } = now;
  return [{ kind, name, from, to, reason, atMs }];
}

function breach({ kind, name, reason }: Signal): Verdict {
  const why = reason === '' ? '' : ` ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`;
  const what = kind === 'target-group' ? `The ${name} is unhealthy.` : `The alarm ${name} fired.`;
  return { kind: 'breached', cause: `${what}${why}` };
}
