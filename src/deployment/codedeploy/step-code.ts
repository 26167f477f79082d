import { codeLines, hintFor } from './code-lines.ts';
import type {
  CodeEnding,
  CodeWatchCommand,
  CodeWatchEvent,
  CodeWatchStart,
  CodeWatchState,
  CodeWatchStep,
  Leaving,
} from './code-watch.ts';

/** Looks in a row that may fail before the watch gives up. */
const MAX_FAILED_POLLS = 10;
/** Rests between two looks of three calls, ms: after a change, and in a long wait. */
const REST_MS = { moving: 10_000, still: 30_000 } as const;
const MOVING_MS = 60_000;
/** A rollback shows up on the deployment that it takes back a little after that has ended. */
const LOOKS_FOR_ROLLBACK = 3;
/** How long a stopped deployment may take to end, and its rollback with it, ms. */
const STOP_GRACE_MS = 10 * 60_000;
const ENDED: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Stopped']);

type Observed = Extract<CodeWatchEvent, { kind: 'observed' }>;

/** The first state of a watch and its first look. */
export function beginCodeWatch(start: CodeWatchStart): CodeWatchStep {
  const { deploymentId, startedAtMs } = start;
  const state: CodeWatchState = {
    start,
    deploymentId,
    told: [],
    changedAtMs: startedAtMs,
    failedPolls: 0,
    looksAfterEnd: 0,
  };
  return { state, commands: [{ kind: 'observe', deploymentId, afterMs: REST_MS.moving }] };
}

/** One step of the watch: takes what happened, says what to do. */
export function stepCode(state: CodeWatchState, event: CodeWatchEvent): CodeWatchStep {
  switch (event.kind) {
    case 'observed':
      return afterLook(state, event);
    case 'poll-failed':
      return afterFailedPoll(state, event.message, event.atMs);
    case 'cancelled':
      return { state, commands: [...leave(state, state.start.onCancel), cancelled(state)] };
  }
}

function afterLook(before: CodeWatchState, seen: Observed): CodeWatchStep {
  // A look at another deployment than the one that counts now, or an older view of one that ended, says nothing.
  if (seen.deployment.id !== before.deploymentId) return lookAgain(before, seen.atMs, []);
  const known = new Set(before.told);
  const target = seen.target ?? before.target;
  const fresh = codeLines(seen.deployment, target).filter((line) => !known.has(line));
  const state: CodeWatchState = {
    ...before,
    ...(target === undefined ? {} : { target }),
    told: [...before.told, ...fresh],
    changedAtMs: fresh.length > 0 ? seen.atMs : before.changedAtMs,
    failedPolls: 0,
  };
  const said = fresh.map((line): CodeWatchCommand => ({ kind: 'say', level: 'info', line }));
  if (ENDED.has(seen.deployment.status)) return afterEnd(state, seen, said);
  if (state.ended !== undefined && state.deploymentId === state.start.deploymentId) {
    return lookAgain(state, seen.atMs, said);
  }
  const isOurs = state.deploymentId === state.start.deploymentId;
  if (seen.deployment.status === 'Ready' && isOurs && state.start.until === 'ready') {
    return { state, commands: [...said, ready(state)] };
  }
  return lookAgain(state, seen.atMs, said);
}

function afterEnd(
  state: CodeWatchState,
  { deployment, atMs }: Observed,
  said: readonly CodeWatchCommand[],
): CodeWatchStep {
  const end = (ending: CodeEnding): CodeWatchStep => ({
    state,
    commands: [...said, { kind: 'finish', ending }],
  });
  if (state.deploymentId !== state.start.deploymentId) return end(afterRollback(state, deployment));
  if (deployment.status === 'Succeeded') {
    return end({ outcome: 'succeeded', cause: `CodeDeploy ended ${deployment.id} well.` });
  }
  const ended = { ...state, ended: deployment };
  if (deployment.rollbackId !== undefined) {
    const { rollbackId } = deployment;
    const line = `deployment ${rollbackId} takes ${deployment.id} back`;
    const { target: _, ...following } = ended;
    return lookAgain({ ...following, deploymentId: rollbackId, changedAtMs: atMs }, atMs, [
      ...said,
      { kind: 'say', level: 'warning', line },
    ]);
  }
  const looksAfterEnd = state.looksAfterEnd + 1;
  if (looksAfterEnd < LOOKS_FOR_ROLLBACK) {
    return lookAgain({ ...ended, looksAfterEnd, changedAtMs: atMs }, atMs, said);
  }
  return end(failed(ended, 'failed', 'It was not taken back.'));
}

function afterRollback(state: CodeWatchState, { id, status }: Observed['deployment']): CodeEnding {
  return status === 'Succeeded'
    ? failed(state, 'rolled-back', `${id} took it back.`)
    : failed(state, 'failed', `${id}, which was to take it back, ended as ${status}, too.`);
}

function failed(state: CodeWatchState, outcome: CodeEnding['outcome'], rest: string): CodeEnding {
  const { ended, start, stoppedAtMs } = state;
  if (stoppedAtMs !== undefined) return { outcome: 'timed-out', cause: `${late(state)} ${rest}` };
  const error = ended?.error;
  const why = error === undefined ? '' : `: ${error.message} (${error.code})`;
  const cause = `${start.deploymentId} ended as ${ended?.status}${why}. ${rest}`;
  return { outcome, cause, hint: hintFor(error?.code) };
}

function afterFailedPoll(before: CodeWatchState, message: string, atMs: number): CodeWatchStep {
  const state = { ...before, failedPolls: before.failedPolls + 1 };
  const line = `could not look at ${state.deploymentId}: ${message}`;
  const said: CodeWatchCommand[] = [{ kind: 'say', level: 'warning', line }];
  if (state.failedPolls < MAX_FAILED_POLLS) return lookAgain(state, atMs, said);
  const cause = `AWS could not be asked ${MAX_FAILED_POLLS} times in a row; ${state.deploymentId} may go on. Last answer: ${message}`;
  return {
    state,
    commands: [...said, { kind: 'finish', ending: { outcome: 'unverifiable', cause } }],
  };
}

function lookAgain(
  state: CodeWatchState,
  atMs: number,
  said: readonly CodeWatchCommand[],
): CodeWatchStep {
  const { deadlineMs, onTimeout } = state.start;
  const isStopped = state.stoppedAtMs !== undefined;
  const lastMs = isStopped ? (state.stoppedAtMs ?? 0) + STOP_GRACE_MS : deadlineMs;
  if (atMs < lastMs) {
    return { state, commands: [...said, observe(state, { atMs, lastMs })] };
  }
  const isOurs = state.deploymentId === state.start.deploymentId && state.ended === undefined;
  if (!isStopped && onTimeout !== 'leave' && isOurs) {
    const stopping = { ...state, stoppedAtMs: atMs };
    const next = observe(stopping, { atMs, lastMs: atMs + STOP_GRACE_MS });
    return { state: stopping, commands: [...said, ...leave(state, onTimeout), next] };
  }
  const cause = `${late(state)} ${state.deploymentId} goes on in AWS.`;
  return {
    state,
    commands: [...said, { kind: 'finish', ending: { outcome: 'timed-out', cause } }],
  };
}

function observe(
  state: CodeWatchState,
  { atMs, lastMs }: { readonly atMs: number; readonly lastMs: number },
): CodeWatchCommand {
  const { deploymentId, failedPolls } = state;
  const restMs = atMs - state.changedAtMs < MOVING_MS ? REST_MS.moving : REST_MS.still;
  const afterMs = Math.min(restMs * 2 ** Math.min(failedPolls, 3), lastMs - atMs);
  return { kind: 'observe', deploymentId, afterMs };
}

/** What is left behind is stopped when that is asked for; a deployment that takes ours back is left alone. */
function leave(state: CodeWatchState, leaving: Leaving): readonly CodeWatchCommand[] {
  const { deploymentId } = state.start;
  if (leaving === 'leave' || state.ended !== undefined || state.stoppedAtMs !== undefined)
    return [];
  return [{ kind: 'stop', deploymentId, isRolledBack: leaving === 'rollback' }];
}

function cancelled(state: CodeWatchState): CodeWatchCommand {
  const { deploymentId, onCancel } = state.start;
  const rest = {
    leave: 'goes on without it',
    stop: 'was told to stop',
    rollback: 'was told to stop and is taken back',
  }[onCancel];
  const cause = `The run was told to stop; ${deploymentId} ${rest}.`;
  return { kind: 'finish', ending: { outcome: 'cancelled', cause } };
}

function ready({ deploymentId, start }: CodeWatchState): CodeWatchCommand {
  const cause = `${deploymentId} is ready and waits; the production traffic has not moved.`;
  const hint = `Continue it with: ${start.continueWith}`;
  return { kind: 'finish', ending: { outcome: 'succeeded', cause, hint } };
}

function late({ start }: CodeWatchState): string {
  const minutes = Math.round((start.deadlineMs - start.startedAtMs) / 60_000);
  return `${start.deploymentId} had not ended after ${minutes} minutes.`;
}
