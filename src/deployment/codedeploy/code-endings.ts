import type { CodeDeployment } from '../../ports/codedeploy.ts';
import { hintFor } from './code-lines.ts';
import type { CodeEnding, CodeWatchState } from './code-watch.ts';

/** The end of the deployment that takes ours back. */
export function afterRollback(state: CodeWatchState, { id, status }: CodeDeployment): CodeEnding {
  return status === 'Succeeded'
    ? failed(state, 'rolled-back', `${id} took it back.`)
    : failed(state, 'failed', `${id}, which was to take it back, ended as ${status}, too.`);
}

/** The end of a deployment that did not succeed. What made us stop it is the cause, before what CodeDeploy says. */
export function failed(
  state: CodeWatchState,
  outcome: CodeEnding['outcome'],
  rest: string,
): CodeEnding {
  const { ended, start, stoppedAtMs, breach } = state;
  if (breach !== undefined) return { outcome, cause: `${wordsOfBreach(state)} ${rest}` };
  if (stoppedAtMs !== undefined) {
    return {
      outcome: outcome === 'rolled-back' ? outcome : 'timed-out',
      cause: `${late(state)} ${rest}`,
    };
  }
  const error = ended?.error;
  const why = error === undefined ? '' : `: ${error.message.replace(/\.$/, '')} (${error.code})`;
  const cause = `${start.deploymentId} ended as ${ended?.status}${why}. ${rest}`;
  return { outcome, cause, hint: hintFor(error?.code) };
}

/** Why the deployment may not stand, as one or more whole sentences. */
export function wordsOfBreach({ breach = '' }: CodeWatchState): string {
  return /[.!?]$/.test(breach) ? breach : `${breach}.`;
}

/** The end of a run that was told to stop. */
export function cancelled(state: CodeWatchState): CodeEnding {
  const { deploymentId, onCancel } = state.start;
  const rest = {
    leave: 'goes on without it',
    stop: 'was told to stop',
    rollback: 'was told to stop and is taken back',
  }[onCancel];
  return { outcome: 'cancelled', cause: `The run was told to stop; ${deploymentId} ${rest}.` };
}

/** The end of a run that was to wait until the deployment is ready. */
export function ready({ deploymentId, start }: CodeWatchState): CodeEnding {
  const cause = `${deploymentId} is ready and waits; the production traffic has not moved.`;
  return { outcome: 'succeeded', cause, hint: `Continue it with: ${start.continueWith}` };
}

/** The end of a run that may not wait any longer, while the deployment goes on. */
export function goesOn(state: CodeWatchState): CodeEnding {
  return {
    outcome: 'timed-out',
    cause: `${late(state)} ${state.deploymentId} goes on in AWS.`,
    hint: 'Give it more time with wait-for-minutes, or look at it in the CodeDeploy console.',
  };
}

/** The end of a deployment that CodeDeploy calls successful, with the new tasks as they were seen last. */
export function succeeded(state: CodeWatchState, { id }: CodeDeployment): CodeEnding {
  const counts = countsOf(state);
  const cause =
    counts === undefined
      ? `CodeDeploy has completed ${id}.`
      : `CodeDeploy has completed ${id}: ${counts.running} of ${counts.desired} tasks run the new revision.`;
  return { outcome: 'succeeded', cause };
}

/** An end with what was seen on the way to it. */
export function withSeen(ending: CodeEnding, state: CodeWatchState): CodeEnding {
  const counts = countsOf(state);
  const { evidence } = state;
  return { ...ending, evidence, ...(counts !== undefined && { counts }) };
}

function countsOf({ target }: CodeWatchState): CodeEnding['counts'] {
  const green = target?.taskSets.find(({ label }) => label === 'Green');
  return green && { desired: green.desired, running: green.running, pending: green.pending };
}

/** That the time is over. */
function late({ start }: CodeWatchState): string {
  const minutes = Math.round((start.deadlineMs - start.startedAtMs) / 6_000) / 10;
  return `${start.deploymentId} had not ended after ${minutes} min.`;
}
