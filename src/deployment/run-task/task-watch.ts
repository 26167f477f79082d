import type { Outcome } from '../../errors.ts';
import type { Task } from '../../ports/ecs.ts';
import type { TaskJudging } from './task-result.ts';

/** The tasks that our own RunTask started, and how long they may take. */
export interface TaskWatchStart extends TaskJudging {
  readonly tasks: readonly Task[];
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly deadlineMs: number;
}

/** All that a watch of tasks knows. Plain JSON. */
export interface TaskWatchState {
  readonly start: TaskWatchStart;
  /** The newest believed view of each. */
  readonly tasks: readonly Task[];
  readonly progress: string;
  readonly changedAtMs: number;
  readonly failedPolls: number;
  /** Looks in a row that did not find one of the tasks. */
  readonly missed: number;
  /** When the tasks were told to stop because the time was over. */
  readonly stoppedAtMs?: number;
}

/** What can happen to a watch of tasks. */
export type TaskWatchEvent =
  | { readonly kind: 'observed'; readonly atMs: number; readonly tasks: readonly Task[] }
  | { readonly kind: 'poll-failed'; readonly atMs: number; readonly message: string }
  | { readonly kind: 'cancelled'; readonly atMs: number };

/** How a watch of tasks ended. */
export interface TaskEnding {
  readonly outcome: Outcome;
  readonly cause: string;
}

/** What the driver is to do next. The last command is always `observe` or `finish`. */
export type TaskWatchCommand =
  | { readonly kind: 'say'; readonly level: 'info' | 'warning'; readonly line: string }
  | { readonly kind: 'stop'; readonly arns: readonly string[]; readonly reason: string }
  | { readonly kind: 'observe'; readonly afterMs: number }
  | { readonly kind: 'finish'; readonly ending: TaskEnding };

/** A new state and what to do about it. */
export interface TaskWatchStep {
  readonly state: TaskWatchState;
  readonly commands: readonly TaskWatchCommand[];
}
