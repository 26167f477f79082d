import type { CodeLook, CodeWatchState } from './code-watch.ts';

/** Calls a minute over a long wait. Source: design.md section 3 ("at most 6 calls a minute"). */
const CALLS_PER_MINUTE = 6;
/** In a long wait each rest is this many times as long: nothing changes for minutes. */
const STILL = 2;
const MOVING_MS = 60_000;

/**
 * What to ask next, one call a look: the target shows the progress, the deployment how it ends and what waits. Both in
 * turn, but the deployment alone until it has begun and once it has ended.
 */
export function nextLook({ looks, ended, deploymentId, start }: CodeWatchState): CodeLook {
  const isOver = ended !== undefined && deploymentId === start.deploymentId;
  const target = looks % 2 === 1 && !isOver;
  return { deployment: !target, target };
}

/** Milliseconds until a look of one call: the calls of a minute less those that others make. */
export function restMs({ start, changedAtMs, failedPolls }: CodeWatchState, atMs: number): number {
  const moving = 60_000 / (CALLS_PER_MINUTE - (start.othersPerMinute ?? 0));
  const rest = atMs - changedAtMs < MOVING_MS ? moving : STILL * moving;
  return rest * 2 ** Math.min(failedPolls, 3);
}
