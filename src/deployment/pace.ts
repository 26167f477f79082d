import type { Look, WatchState } from './watch-types.ts';

/** Calls that a deployment may make at once, before the steady allowance counts. */
const BURST_CALLS = 10;
/** Calls a minute over a long wait. Source: design.md section 3 ("at most 6 calls a minute"). */
const CALLS_PER_MINUTE = 6;
const MS_PER_CALL = 60_000 / CALLS_PER_MINUTE;
const QUICK_MS = 3_000;
const STEADY_MS = 5_000;
const SLOW_MS = 10_000;
/** How long after the last change things count as still changing. */
const RECENT_MS = 20_000;
const JITTER = 0.1;

/** How many API calls one look makes. Stopped tasks take a list and a describe. */
export function callsOf(look: Look): number {
  const single = [look.service, look.list, look.serviceDeploymentArn !== undefined];
  return single.filter(Boolean).length + (look.stoppedTasks ? 2 : 0);
}

/**
 * Milliseconds to wait before the next look: quick while things change, steady otherwise,
 * and never faster than the allowance of calls grows.
 */
export function waitBeforeLook(state: WatchState, atMs: number, look: Look): number {
  const elapsed = Math.max(0, atMs - state.start.startedAtMs);
  const allowance = BURST_CALLS + elapsed / MS_PER_CALL - state.callsUsed;
  const missing = callsOf(look) - allowance;
  const changing = atMs - state.changedAtMs < RECENT_MS;
  const wanted = missing > -2 ? SLOW_MS : changing ? QUICK_MS : STEADY_MS;
  const waitMs = Math.max(wanted, missing * MS_PER_CALL) * (1 + JITTER * spread(state));
  const longest = state.start.maxDelayMs ?? Number.POSITIVE_INFINITY;
  return Math.round(Math.min(waitMs, longest, Math.max(0, state.start.deadlineMs - atMs)));
}

/**
 * A value in -1..1 that differs between deployments and polls, so that many runs do not call in step.
 * Derived from the deployment's id: the same run can be replayed.
 */
function spread(state: WatchState): number {
  let hash = state.polls * 0x9e3779b1;
  for (const char of state.start.deploymentId) hash = (hash * 31 + char.charCodeAt(0)) | 0;
  return ((hash >>> 0) % 2001) / 1000 - 1;
}
