import { absorb } from './absorb.ts';
import { explainWatch } from './explain-watch.ts';
import { failedPoll } from './failed-polls.ts';
import { commandFor, waitingHooks } from './hook-lines.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { elapsed, progressLine } from './lines.ts';
import { lacksTasks, lastLook, nextLook, urgentLook } from './look.ts';
import { callsOf, waitBeforeLook } from './pace.ts';
import { sayingsOf } from './sayings.ts';
import { targetLook } from './target-evidence.ts';
import type {
  Ending,
  Look,
  Observed,
  WatchCommand,
  WatchEvent,
  WatchStart,
  WatchState,
  WatchStep,
} from './watch-types.ts';

/** What was seen so long ago still belongs to the picture of the end, ms. */
const FRESH_MS = 3_000;

/** The first state of a watch and its first look. */
export function beginWatch(start: WatchStart): WatchStep {
  const state: WatchState = {
    start,
    truth: firstTruth(start),
    service: start.service,
    serviceDeployment: undefined,
    seenEventIds: start.service.events.map((event) => event.id),
    stoppedTasks: start.earlier?.stoppedTasks ?? [],
    toldCauses: start.earlier?.toldCauses ?? [],
    stage: undefined,
    progress: '',
    toldProgress: { line: '', atMs: start.startedAtMs },
    toldEvents: {},
    draining: {},
    changedAtMs: start.startedAtMs,
    callsUsed: start.earlier?.callsUsed ?? 0,
    polls: 0,
    failedPolls: 0,
    serviceSeenAtMs: 0,
    tasksSeenAtMs: 0,
    targetsSeenAtMs: 0,
    unhealthyTargets: [],
    lostTasks: 0,
    failedViews: 0,
  };
  return lookAgain(state, start.startedAtMs, []);
}

function firstTruth(start: WatchStart): WatchState['truth'] {
  if (start.scalesOnly) return { kind: 'deployments-list' };
  const candidateArn = start.service.currentServiceDeploymentArn;
  return { kind: 'searching', tries: 0, ...(candidateArn === undefined ? {} : { candidateArn }) };
}

/** One step of the watch: takes what happened, says what to do. Always ends in a look or in the end. */
export function stepWatch(state: WatchState, event: WatchEvent): WatchStep {
  switch (event.kind) {
    case 'observed':
      return afterLook(state, event);
    case 'poll-failed':
      return afterFailedPoll(state, event.atMs, event.message);
    case 'cancelled':
      return finish(state, [], {
        outcome: 'cancelled',
        cause: `The run was told to stop. The deployment goes on without it: ${progressLine(state)}.`,
        endedAtMs: event.atMs,
      });
  }
}

function afterLook(before: WatchState, seen: Observed): WatchStep {
  const seenNow = absorb(before, seen);
  const absorbed = { ...seenNow, progress: progressLine(seenNow) };
  const { said, ...told } = sayingsOf(before, absorbed, seen.atMs);
  const changed = said.length > 0 || absorbed.progress !== before.progress;
  const state = {
    ...absorbed,
    ...told,
    toldCauses: [...new Set([...before.toldCauses, ...explainWatch(absorbed).map(({ id }) => id)])],
    changedAtMs: changed ? seen.atMs : before.changedAtMs,
  };
  const judgement = judge(state);
  if (judgement.kind === 'ended') return end(state, seen, { said, judgement });
  if (seen.atMs >= state.start.deadlineMs) {
    return end(state, seen, { said, judgement: { kind: 'ended', ...timedOut(state) } });
  }
  const urgent = urgentLook(state, seen);
  if (urgent !== undefined) return observe(state, said, { afterMs: 0, look: urgent });
  return lookAgain(state, seen.atMs, said);
}

/** The end is told once its evidence is complete: one more look when the last one was partial. */
function end(
  state: WatchState,
  seen: Observed,
  told: {
    readonly said: readonly WatchCommand[];
    readonly judgement: Extract<Judgement, { kind: 'ended' }>;
  },
): WatchStep {
  const { outcome, cause, hint } = told.judgement;
  const isBad = outcome === 'failed' || outcome === 'rolled-back';
  const needsTasks = isBad || (outcome === 'timed-out' && lacksTasks(state));
  const lacksService = seen.atMs - state.serviceSeenAtMs > FRESH_MS;
  const isComplete = state.stoppedTasks.length > 0 && !lacksTasks(state);
  const asksTasks = needsTasks && !isComplete && seen.atMs - state.tasksSeenAtMs > FRESH_MS;
  if (lacksService || asksTasks) {
    return observe(state, told.said, { afterMs: 0, look: lastLook(lacksService, asksTasks) });
  }
  const ending = { outcome, cause, endedAtMs: seen.atMs };
  return finish(state, told.said, hint === undefined ? ending : { ...ending, hint });
}

function afterFailedPoll(before: WatchState, atMs: number, message: string): WatchStep {
  const state = { ...before, failedPolls: before.failedPolls + 1 };
  const { line, cause } = failedPoll(state.failedPolls, 'the deployment', message);
  const said: WatchCommand[] = [
    { kind: 'say', level: 'warning', line: `${elapsed(state, atMs)}  ${line}` },
  ];
  if (atMs >= state.start.deadlineMs)
    return finish(state, said, { ...timedOut(state), endedAtMs: atMs });
  if (cause === undefined) return lookAgain(state, atMs, said);
  return finish(state, said, {
    outcome: 'unverifiable',
    cause,
    hint: `Look how it goes on with: slipway status --service ${state.service.name} --cluster ${clusterOf(state)}`,
    endedAtMs: atMs,
  });
}

function clusterOf({ service: { clusterArn } }: WatchState): string {
  return clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
}

/** What waits for an answer can be given one; else more time is what may help. */
function timedOut(state: WatchState): Omit<Ending, 'endedAtMs'> {
  const { start, service, serviceDeployment } = state;
  const minutes = Math.round((start.deadlineMs - start.startedAtMs) / 600) / 100;
  const [hook] = waitingHooks(serviceDeployment);
  const cause = `The deployment was not complete after ${minutes} min: ${progressLine(state)}.`;
  return hook === undefined
    ? { outcome: 'timed-out', cause }
    : {
        outcome: 'timed-out',
        cause: `${cause} It waits for an answer to ${hook.id}.`,
        hint: `Go on with: ${commandFor(hook, service)}`,
      };
}

function lookAgain(state: WatchState, atMs: number, said: readonly WatchCommand[]): WatchStep {
  const look = targetLook(state, atMs) ?? nextLook(state, atMs);
  return observe(state, said, { afterMs: waitBeforeLook(state, atMs, look), look });
}

function observe(
  state: WatchState,
  said: readonly WatchCommand[],
  next: { readonly afterMs: number; readonly look: Look },
): WatchStep {
  const counted = {
    ...state,
    callsUsed: state.callsUsed + callsOf(next.look),
    polls: state.polls + 1,
  };
  return { state: counted, commands: [...said, { kind: 'observe', ...next }] };
}

function finish(state: WatchState, said: readonly WatchCommand[], ending: Ending): WatchStep {
  return { state, commands: [...said, { kind: 'finish', ending }] };
}
