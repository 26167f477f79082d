import { hasFailures } from './code-evidence.ts';
import type { CodeLook, CodeWatchState } from './code-watch.ts';

/** Calls a minute over a long wait. Source: design.md section 3 ("at most 6 calls a minute"). */
const CALLS_PER_MINUTE = 6;
/** Rest between two looks while new tasks start and none is known to have failed, ms. */
const STARTING_MS = 7_000;
/** No task is pulled and started sooner, ms. */
const FIRST_START_MS = 15_000;
/** Calls that a start may take ahead of the steady ones; a longer rest afterwards makes up for them. */
const AHEAD = 14;
/** Calls beside the looks: service, group, routes, other deployments, the revision, CreateDeployment, the targets of it. */
const CALLS_BEFORE = 10;
/** How much longer that rest is. */
const SAVING = 1.3;
/** Longest time without a look at the deployment itself, whose target tells most, ms. */
const DEPLOYMENT_EVERY_MS = 60_000;
/** While nothing else explains why the tasks do not come up, the events of the service are read so often, ms. */
const EVENTS_EVERY_MS = 60_000;
/** Tasks of which some have failed are read again so often, ms. */
const TASKS_EVERY_MS = 60_000;

const NOTHING: CodeLook = { deployment: false, target: false };

/**
 * What to ask next, mostly one call a look. The target shows the progress and tells when the deployment is over or waits;
 * while the new tasks start, the stopped ones are looked at most, so that the first failure is told when it happens.
 */
export function nextLook(state: CodeWatchState, atMs: number): CodeLook {
  const { looks, ended, deploymentId, start, deploymentSeenAtMs, target } = state;
  const isOurs = deploymentId === start.deploymentId;
  if (ended !== undefined && isOurs) return { ...NOTHING, deployment: true };
  if (!isOurs)
    return looks % 2 === 0 ? { ...NOTHING, deployment: true } : { ...NOTHING, target: true };
  if (looks === 0) return { ...NOTHING, deployment: true };
  if (target === undefined && looks % 2 === 1) return { ...NOTHING, target: true };
  const evidence = isStarting(state) ? evidenceLook(state, atMs) : undefined;
  if (evidence !== undefined) return evidence;
  const isDue = target === undefined || atMs - deploymentSeenAtMs >= DEPLOYMENT_EVERY_MS;
  return isDue ? { ...NOTHING, deployment: true } : { ...NOTHING, target: true };
}

function evidenceLook(
  { start, looks, evidence }: CodeWatchState,
  atMs: number,
): CodeLook | undefined {
  const { stoppedTasks, tasksSeenAtMs, eventsSeenAtMs } = evidence;
  const sinceMs = atMs - start.startedAtMs;
  if (start.evidence === undefined || sinceMs < FIRST_START_MS) return undefined;
  if (hasFailures(evidence)) {
    return atMs - tasksSeenAtMs >= TASKS_EVERY_MS ? { ...NOTHING, tasks: true } : undefined;
  }
  const eventsAtMs = Math.max(eventsSeenAtMs, start.startedAtMs);
  if (stoppedTasks.length === 0 && atMs - eventsAtMs >= EVENTS_EVERY_MS) {
    return { ...NOTHING, events: true };
  }
  return { ...NOTHING, tasks: true, target: looks % 3 === 0 };
}

/** The look that the last one calls for at once: fewer new tasks run than should, and nobody has seen why. */
export function urgentLook(before: CodeWatchState, state: CodeWatchState): CodeLook | undefined {
  const had = green(before);
  const has = green(state);
  const isLost = had !== undefined && has !== undefined && has.running < had.running;
  const isOurs = state.deploymentId === state.start.deploymentId;
  return isLost && has.desired > 0 && isOurs && state.start.evidence !== undefined
    ? { ...NOTHING, tasks: true }
    : undefined;
}

/** Whether the new tasks are still to come up. */
function isStarting(state: CodeWatchState): boolean {
  const install = state.target?.lifecycleEvents.find(({ name }) => name === 'Install');
  return install === undefined || install.status === 'Pending' || install.status === 'InProgress';
}

function green({ target }: CodeWatchState) {
  return target?.taskSets.find(({ label }) => label === 'Green');
}

/** Milliseconds until a look of one call: the calls of a minute less those that others make. */
export function restMs(state: CodeWatchState, atMs: number): number {
  const { start, failedPolls, evidence } = state;
  const steady = 60_000 / (CALLS_PER_MINUTE - (start.othersPerMinute ?? 0));
  const sinceMs = atMs - start.startedAtMs;
  const ahead = CALLS_BEFORE + state.callsUsed - sinceMs / steady;
  const isWatchful =
    isStarting(state) &&
    start.evidence !== undefined &&
    sinceMs >= FIRST_START_MS - STARTING_MS &&
    !hasFailures(evidence);
  const isYoung = sinceMs < FIRST_START_MS;
  const wanted = ahead > 0 && !isYoung ? steady * SAVING : steady;
  const rest = isWatchful ? (ahead < AHEAD ? STARTING_MS : steady) : wanted;
  return rest * 2 ** Math.min(failedPolls, 3);
}

/** Calls that a look makes; stopped tasks are listed and described. */
export function callsOf({ deployment, target, tasks = false, events = false }: CodeLook): number {
  return [deployment, target, tasks, events].filter(Boolean).length;
}
