import { beganMs } from './lines.ts';
import { nearness } from './nearness.ts';
import type { Look, WatchStart, WatchState } from './watch-types.ts';

/** Calls that a deployment may make beside the steady ones. Source: issue 7, "at most 12 calls plus 6 a minute". */
const BURST_CALLS = 12;
/** Of these, what comes before the watch: DescribeServices, RegisterTaskDefinition, UpdateService. */
const CALLS_BEFORE = 3;
/** And what is kept for the last looks: the service deployment, the service, ListTasks, DescribeTasks, and what its logs take. */
const CALLS_KEPT = 6;
/** Calls a minute over a long wait. Source: design.md section 3 ("at most 6 calls a minute"). */
const CALLS_PER_MINUTE = 6;
/** Rests between two looks while calls are left, ms: half of it is the middle delay with which a change is seen. */
const REST_MS = { near: 5_000, moving: 6_000, far: 10_000 } as const;
/** Longest rest while AWS throttles or does not answer, ms. */
const LONGEST_BACKOFF_MS = 60_000;
const JITTER = 0.1;

/** How many API calls one look makes. Stopped tasks take a list and a describe. */
export function callsOf(look: Look): number {
  const single = [
    look.service,
    look.list,
    look.serviceDeploymentArn !== undefined,
    look.targetGroupArn !== undefined,
  ];
  return single.filter(Boolean).length + (look.stoppedTasks ? 2 : 0);
}

/**
 * Milliseconds to wait before the next look: quick while a decision is near, slow while nothing can happen,
 * never faster than the allowance of calls grows, and twice as long after each look that failed.
 */
export function waitBeforeLook(state: WatchState, atMs: number, look: Look): number {
  const missing = callsOf(look) - allowance(state, atMs);
  const msPerCall = msPerCallOf(state.start);
  const wanted = Math.min(Math.max(REST_MS[nearness(state, atMs)], missing * msPerCall), msPerCall);
  const jittered = wanted * (1 + JITTER * spread(state));
  const longest = state.start.maxDelayMs ?? Number.POSITIVE_INFINITY;
  const waitMs =
    state.failedPolls > 0
      ? Math.min(jittered * 2 ** state.failedPolls, LONGEST_BACKOFF_MS)
      : Math.min(jittered, longest);
  return Math.round(Math.min(waitMs, Math.max(0, state.start.deadlineMs - atMs)));
}

/** Calls that may be made now, beside those that are kept for the end. */
export function allowance({ start, callsUsed }: WatchState, atMs: number): number {
  const elapsed = Math.max(0, atMs - beganMs(start));
  const spare = BURST_CALLS - CALLS_BEFORE - CALLS_KEPT - (start.others?.calls ?? 0);
  return spare + elapsed / msPerCallOf(start) - callsUsed;
}

/** At this rest between two calls the steady ones suffice. */
function msPerCallOf({ others }: WatchStart): number {
  return 60_000 / (CALLS_PER_MINUTE - (others?.perMinute ?? 0));
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
