import type { Task } from '../../ports/ecs.ts';
import { failedPoll, MAX_FAILED_POLLS } from '../failed-polls.ts';
import { judgeTask } from './task-result.ts';
import type {
  TaskEnding,
  TaskWatchCommand,
  TaskWatchEvent,
  TaskWatchStart,
  TaskWatchState,
  TaskWatchStep,
} from './task-watch.ts';

/** Rest between two looks, ms: short while something changed within the last minute, long in a long run. */
const REST_MS = { moving: 5_000, still: 10_000 } as const;
const MOVING_MS = 60_000;
/** How long stopped tasks may take to end: a container has 30 s unless it says else, at most 120. @source ContainerDefinition.stopTimeout */
const STOP_GRACE_MS = 130_000;

/** The first state of a watch of tasks and its first look. */
export function beginTaskWatch(start: TaskWatchStart): TaskWatchStep {
  const { tasks, startedAtMs } = start;
  const state = { start, tasks, progress: '', changedAtMs: startedAtMs, failedPolls: 0, missed: 0 };
  return { state, commands: [{ kind: 'observe', afterMs: REST_MS.moving }] };
}

/** One step of the watch of tasks: takes what happened, says what to do. */
export function stepTasks(state: TaskWatchState, event: TaskWatchEvent): TaskWatchStep {
  switch (event.kind) {
    case 'observed':
      return afterLook(state, event.tasks, event.atMs);
    case 'poll-failed':
      return afterFailedPoll(state, event.message, event.atMs);
    case 'cancelled':
      return {
        state,
        commands: [
          ...stop(state, 'The run that started this task was cancelled'),
          finish('cancelled', 'The run was told to stop, and its tasks with it.'),
        ],
      };
  }
}

function afterLook(before: TaskWatchState, seen: readonly Task[], atMs: number): TaskWatchStep {
  const tasks = before.tasks.map((old) => newer(old, seen));
  const progress = progressOf(tasks);
  const isChanged = progress !== before.progress;
  const isMissing = tasks.some(
    ({ arn, lastStatus }) => lastStatus !== 'STOPPED' && !seen.some((one) => one.arn === arn),
  );
  const state: TaskWatchState = {
    ...before,
    tasks,
    progress,
    changedAtMs: isChanged ? atMs : before.changedAtMs,
    failedPolls: 0,
    missed: isMissing ? before.missed + 1 : 0,
  };
  const said: TaskWatchCommand[] = isChanged
    ? [{ kind: 'say', level: 'info', line: `tasks: ${progress}` }]
    : [];
  if (tasks.every(isStopped)) return { state, commands: [...said, conclude(state)] };
  if (state.missed >= MAX_FAILED_POLLS) return { state, commands: [...said, lost(state)] };
  return lookAgain(state, atMs, said);
}

/** A task that stopped stays stopped, whatever a stale read says. */
function newer(old: Task, seen: readonly Task[]): Task {
  return isStopped(old) ? old : (seen.find(({ arn }) => arn === old.arn) ?? old);
}

function isStopped({ lastStatus }: Task): boolean {
  return lastStatus === 'STOPPED';
}

function progressOf(tasks: readonly Task[]): string {
  const counts = new Map<string, number>();
  for (const { lastStatus } of tasks) counts.set(lastStatus, (counts.get(lastStatus) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} ${status}`).join(', ');
}

function afterFailedPoll(before: TaskWatchState, message: string, atMs: number): TaskWatchStep {
  const state = { ...before, failedPolls: before.failedPolls + 1 };
  const { line, cause } = failedPoll(state.failedPolls, 'the tasks', message);
  const said: TaskWatchCommand[] = [{ kind: 'say', level: 'warning', line }];
  if (cause === undefined) return lookAgain(state, atMs, said);
  return { state, commands: [...said, finish('unverifiable', cause)] };
}

function lookAgain(
  state: TaskWatchState,
  atMs: number,
  said: readonly TaskWatchCommand[],
): TaskWatchStep {
  const { deadlineMs } = state.start;
  if (state.stoppedAtMs !== undefined) {
    const isOver = atMs >= state.stoppedAtMs + STOP_GRACE_MS;
    const next = isOver ? conclude(state) : observe(REST_MS.moving);
    return { state, commands: [...said, next] };
  }
  if (atMs >= deadlineMs) {
    const stopping = stop(state, 'The time that this task was given is over');
    return {
      state: { ...state, stoppedAtMs: atMs },
      commands: [...said, ...stopping, observe(REST_MS.moving)],
    };
  }
  const isMoving = atMs - state.changedAtMs < MOVING_MS;
  const restMs = (isMoving ? REST_MS.moving : REST_MS.still) * 2 ** Math.min(state.failedPolls, 3);
  return { state, commands: [...said, observe(Math.min(restMs, deadlineMs - atMs))] };
}

function conclude(state: TaskWatchState): TaskWatchCommand {
  const results = state.tasks.map((task) => judgeTask(task, state.start));
  const reasons = results.flatMap((one) => one.reasons);
  if (state.stoppedAtMs !== undefined) {
    const minutes = Math.round((state.start.deadlineMs - state.start.startedAtMs) / 60_000);
    const cause = `The tasks were not done after ${minutes} minutes and were stopped. ${reasons.join('; ')}`;
    return finish('timed-out', cause.trim());
  }
  const count = results.length === 1 ? 'The task' : `All ${results.length} tasks`;
  return reasons.length === 0
    ? finish('succeeded', `${count} ended well.`)
    : finish('failed', `${reasons.join('; ')}.`);
}

function lost(state: TaskWatchState): TaskWatchCommand {
  const arns = state.tasks.filter((task) => !isStopped(task)).map(({ arn }) => arn);
  return finish('unverifiable', `AWS no longer knows ${arns.join(', ')}.`);
}

function stop(state: TaskWatchState, reason: string): readonly TaskWatchCommand[] {
  const arns = state.tasks.filter((task) => !isStopped(task)).map(({ arn }) => arn);
  return arns.length === 0 ? [] : [{ kind: 'stop', arns, reason }];
}

function observe(afterMs: number): TaskWatchCommand {
  return { kind: 'observe', afterMs };
}

function finish(outcome: TaskEnding['outcome'], cause: string): TaskWatchCommand {
  return { kind: 'finish', ending: { outcome, cause } };
}
