import { absorb } from './absorb.ts';
import { causeLines, explainWatch } from './explain-watch.ts';
import { newHookLines } from './hook-lines.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { countedLines, elapsed, progressLine } from './lines.ts';
import { lacksTasks, lastLook, nextLook, urgentLook } from './look.ts';
import { callsOf, waitBeforeLook } from './pace.ts';
import { describeStoppedTask, isFailure } from './stopped-task.ts';
import { targetLook, unhealthyWords } from './target-evidence.ts';
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

/** Looks in a row that may fail before the watch gives up. */
const MAX_FAILED_POLLS = 10;

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
    stoppedTasks: [],
    toldCauses: start.isStopAsked === true ? ['stop-request'] : [],
    stage: undefined,
    progress: '',
    changedAtMs: start.startedAtMs,
    callsUsed: 0,
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
  const absorbed = absorb(before, seen);
  const progress = progressLine(absorbed);
  const said = sayings(before, absorbed, seen.atMs);
  const changed = said.length > 0;
  const state = {
    ...absorbed,
    progress,
    toldCauses: [...new Set([...before.toldCauses, ...explainWatch(absorbed).map(({ id }) => id)])],
    changedAtMs: changed ? seen.atMs : before.changedAtMs,
  };
  const judgement = judge(state);
  if (judgement.kind === 'ended') return end(state, seen, { said, judgement });
  if (seen.atMs >= state.start.deadlineMs) return finish(state, said, timedOut(state, seen.atMs));
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
  const needsTasks = outcome === 'failed' || outcome === 'rolled-back';
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
  const said: WatchCommand[] = [
    { kind: 'say', level: 'warning', line: `${elapsed(state, atMs)}  could not look: ${message}` },
  ];
  if (atMs >= state.start.deadlineMs) return finish(state, said, timedOut(state, atMs));
  if (state.failedPolls < MAX_FAILED_POLLS) return lookAgain(state, atMs, said);
  return finish(state, said, {
    outcome: 'unverifiable',
    cause: `AWS could not be asked ${MAX_FAILED_POLLS} times in a row; the deployment may go on. Last answer: ${message}`,
    hint: `Look how it goes on with: slipway status --service ${state.service.name} --cluster ${clusterOf(state)}`,
    endedAtMs: atMs,
  });
}

function clusterOf({ service: { clusterArn } }: WatchState): string {
  return clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
}

function timedOut(state: WatchState, atMs: number): Ending {
  return {
    outcome: 'timed-out',
    cause: `The deployment was not complete after ${elapsed(state, state.start.deadlineMs)} minutes: ${progressLine(state)}. It goes on in AWS.`,
    endedAtMs: atMs,
  };
}

function sayings(before: WatchState, now: WatchState, atMs: number): readonly WatchCommand[] {
  const time = elapsed(now, atMs);
  const said: WatchCommand[] = [];
  const known = new Set(before.seenEventIds);
  const events = now.service.events.filter((one) => !known.has(one.id)).reverse();
  for (const line of countedLines(events.map(({ message }) => message))) {
    said.push({ kind: 'say', level: 'info', line: `${time}  event: ${line}` });
  }
  for (const task of now.stoppedTasks.slice(before.stoppedTasks.length)) {
    const level = isFailure(task) ? 'warning' : 'info';
    said.push({ kind: 'say', level, line: `${time}  ${describeStoppedTask(task)}` });
  }
  for (const one of now.unhealthyTargets.slice(before.unhealthyTargets.length)) {
    said.push({ kind: 'say', level: 'warning', line: `${time}  ${unhealthyWords(one)}` });
  }
  for (const line of [...newHookLines(before, now, atMs), ...causeLines(now)]) {
    said.push({ kind: 'say', level: 'warning', line: `${time}  ${line}` });
  }
  const progress = progressLine(now);
  if (progress !== before.progress)
    said.push({ kind: 'say', level: 'info', line: `${time}  ${progress}` });
  return said;
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
