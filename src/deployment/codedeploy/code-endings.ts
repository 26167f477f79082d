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
  if (stoppedAtMs !== undefined) return { outcome: 'timed-out', cause: `${late(state)} ${rest}` };
  const error = ended?.error;
  const why = error === undefined ? '' : `: ${error.message} (${error.code})`;
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

/** That the time is over. */
export function late({ start }: CodeWatchState): string {
  const minutes = Math.round((start.deadlineMs - start.startedAtMs) / 60_000);
  return `${start.deploymentId} had not ended after ${minutes} minutes.`;
}
