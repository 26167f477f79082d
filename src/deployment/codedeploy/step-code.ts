import { failedPoll } from '../failed-polls.ts';
import { sinceText } from '../lines.ts';
import {
  afterRollback,
  cancelled,
  failed,
  goesOn,
  ready,
  succeeded,
  withSeen,
  wordsOfBreach,
} from './code-endings.ts';
import { evidenceLines, NO_EVIDENCE, withEvidence } from './code-evidence.ts';
import { codeLines } from './code-lines.ts';
import { callsOf, nextLook, restMs, urgentLook } from './code-pace.ts';
import type {
  CodeEnding,
  CodeLook,
  CodeWatchCommand,
  CodeWatchEvent,
  CodeWatchStart,
  CodeWatchState,
  CodeWatchStep,
  Leaving,
} from './code-watch.ts';

/** A rollback shows up on the deployment that it takes back a little after that has ended. */
const LOOKS_FOR_ROLLBACK = 3;
/** How long a stopped deployment may take to end, and its rollback with it, ms. */
const STOP_GRACE_MS = 10 * 60_000;
const ENDED: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Stopped']);
/** A target that says this has come to something that the deployment itself tells. */
const TELLING: ReadonlySet<string> = new Set([...ENDED, 'Ready']);
const DEPLOYMENT_ONLY: CodeLook = { deployment: true, target: false };

type Observed = Extract<CodeWatchEvent, { kind: 'observed' }>;
type SeenDeployment = Required<Pick<Observed, 'deployment'>>['deployment'];

/** The first state of a watch and its first look. */
export function beginCodeWatch(start: CodeWatchStart): CodeWatchStep {
  const { deploymentId, startedAtMs } = start;
  const state: CodeWatchState = {
    start,
    deploymentId,
    evidence: NO_EVIDENCE,
    looks: 0,
    callsUsed: 0,
    deploymentSeenAtMs: startedAtMs,
    told: [],
    changedAtMs: startedAtMs,
    failedPolls: 0,
    looksAfterEnd: 0,
  };
  return lookAgain(state, startedAtMs, []);
}

/** One step of the watch: takes what happened, says what to do. */
export function stepCode(state: CodeWatchState, event: CodeWatchEvent): CodeWatchStep {
  switch (event.kind) {
    case 'observed':
      return afterLook(state, event);
    case 'poll-failed':
      return afterFailedPoll(state, event.message, event.atMs);
    case 'cancelled':
      return {
        state,
        commands: [...leave(state, state.start.onCancel), finish(cancelled(state))],
      };
    case 'breached':
      return afterBreach({ ...state, breach: event.cause }, event.atMs);
  }
}

function afterLook(before: CodeWatchState, seen: Observed): CodeWatchStep {
  const { deployment, atMs } = seen;
  // A look at another deployment than the one that counts now says nothing.
  if (seen.deploymentId !== before.deploymentId) return lookAgain(before, atMs, []);
  const { terminationWaitMinutes } = before.start;
  const fresh = codeLines({ deployment, target: seen.target, terminationWaitMinutes }, before.told);
  const withTarget = seen.target === undefined ? before : { ...before, target: seen.target };
  const { lines, evidence } = evidenceLines(before.evidence, withEvidence(withTarget, seen));
  const state: CodeWatchState = {
    ...withTarget,
    evidence,
    told: [...before.told, ...fresh.told],
    changedAtMs: fresh.lines.length + lines.length > 0 ? atMs : before.changedAtMs,
    deploymentSeenAtMs: deployment === undefined ? before.deploymentSeenAtMs : atMs,
    failedPolls: 0,
  };
  const said = [
    ...fresh.lines.map((line) => say(state, atMs, line)),
    ...lines.map((line) => warn(state, atMs, line)),
  ];
  if (deployment === undefined) return afterTarget(before, state, { atMs, said });
  if (ENDED.has(deployment.status)) return afterEnd(state, { deployment, atMs, said });
  const isOurs = state.deploymentId === state.start.deploymentId;
  const isDone = deployment.status === 'Ready' && isOurs && state.ended === undefined;
  return isDone && state.start.until === 'ready'
    ? { state, commands: [...said, finish(ready(state))] }
    : lookAgain(state, atMs, said);
}

interface Told {
  readonly atMs: number;
  readonly said: readonly CodeWatchCommand[];
}

/** A target that has ended or waits is told by the deployment: that is asked at once, but once. */
function afterTarget(before: CodeWatchState, state: CodeWatchState, { atMs, said }: Told) {
  const status = state.target?.status ?? '';
  const isNews = status !== before.target?.status && TELLING.has(status);
  const look = isNews ? DEPLOYMENT_ONLY : urgentLook(before, state);
  if (look === undefined || atMs >= lastMs(state)) return lookAgain(state, atMs, said);
  return observe(state, said, { afterMs: 0, look });
}

function afterEnd(
  state: CodeWatchState,
  { deployment, atMs, said }: Told & { readonly deployment: SeenDeployment },
): CodeWatchStep {
  const end = (ending: CodeEnding): CodeWatchStep => ({
    state,
    commands: [...said, finish(withSeen(ending, state))],
  });
  if (state.deploymentId !== state.start.deploymentId) return end(afterRollback(state, deployment));
  if (deployment.status === 'Succeeded') {
    return end(succeeded(state, deployment));
  }
  const ended = { ...state, ended: deployment };
  if (deployment.rollbackId !== undefined) {
    const { rollbackId } = deployment;
    const line = `deployment ${rollbackId} takes ${deployment.id} back`;
    const { target: _, ...following } = ended;
    const next = { ...following, deploymentId: rollbackId, looks: 0, changedAtMs: atMs };
    return lookAgain(next, atMs, [...said, warn(state, atMs, line)]);
  }
  const looksAfterEnd = state.looksAfterEnd + 1;
  if (looksAfterEnd < LOOKS_FOR_ROLLBACK) {
    return lookAgain({ ...ended, looksAfterEnd, changedAtMs: atMs }, atMs, said);
  }
  return end(failed(ended, 'failed', 'It was not taken back.'));
}

function afterFailedPoll(before: CodeWatchState, message: string, atMs: number): CodeWatchStep {
  const state = { ...before, failedPolls: before.failedPolls + 1 };
  const { line, cause } = failedPoll(state.failedPolls, state.deploymentId, message);
  const said = [warn(state, atMs, line)];
  if (cause === undefined) return lookAgain(state, atMs, said);
  return { state, commands: [...said, finish({ outcome: 'unverifiable', cause })] };
}

/** What may not stand is stopped and taken back; one that has ended, or was stopped, is on its way already. */
function afterBreach(state: CodeWatchState, atMs: number): CodeWatchStep {
  const stops = leave(state, 'rollback');
  if (stops.length === 0) return lookAgain(state, atMs, []);
  const said = warn(state, atMs, `${wordsOfBreach(state)} ${state.deploymentId} is taken back`);
  return lookAgain({ ...state, stoppedAtMs: atMs, changedAtMs: atMs }, atMs, [said, ...stops]);
}

function lookAgain(
  state: CodeWatchState,
  atMs: number,
  said: readonly CodeWatchCommand[],
): CodeWatchStep {
  const { onTimeout } = state.start;
  if (atMs < lastMs(state)) {
    const afterMs = Math.min(restMs(state, atMs), lastMs(state) - atMs);
    return observe(state, said, { afterMs, look: nextLook(state, atMs + afterMs) });
  }
  const stops = leave(state, onTimeout);
  if (stops.length > 0) {
    return lookAgain({ ...state, stoppedAtMs: atMs }, atMs, [...said, ...stops]);
  }
  const ending = goesOn(state);
  return { state, commands: [...said, finish(withSeen(ending, state))] };
}

function lastMs({ start, stoppedAtMs }: CodeWatchState): number {
  return stoppedAtMs === undefined ? start.deadlineMs : stoppedAtMs + STOP_GRACE_MS;
}

/** What is left behind is stopped when that is asked for; a deployment that takes ours back is left alone. */
function leave(state: CodeWatchState, leaving: Leaving): readonly CodeWatchCommand[] {
  const { deploymentId } = state.start;
  if (leaving === 'leave' || state.ended !== undefined || state.stoppedAtMs !== undefined)
    return [];
  return [{ kind: 'stop', deploymentId, isRolledBack: leaving === 'rollback' }];
}

function observe(
  state: CodeWatchState,
  said: readonly CodeWatchCommand[],
  next: { readonly afterMs: number; readonly look: CodeLook },
): CodeWatchStep {
  const { deploymentId } = state;
  return {
    state: { ...state, looks: state.looks + 1, callsUsed: state.callsUsed + callsOf(next.look) },
    commands: [...said, { kind: 'observe', deploymentId, ...next }],
  };
}

function finish(ending: CodeEnding): CodeWatchCommand {
  return { kind: 'finish', ending };
}

function say({ start }: CodeWatchState, atMs: number, line: string): CodeWatchCommand {
  return {
    kind: 'say',
    level: 'info',
    line: `${sinceText(start.beganMs ?? start.startedAtMs, atMs)}  ${line}`,
  };
}

function warn({ start }: CodeWatchState, atMs: number, line: string): CodeWatchCommand {
  return {
    kind: 'say',
    level: 'warning',
    line: `${sinceText(start.beganMs ?? start.startedAtMs, atMs)}  ${line}`,
  };
}
