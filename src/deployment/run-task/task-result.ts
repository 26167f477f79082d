import type { Task, TaskContainer } from '../../ports/ecs.ts';
import { exitCodeWords } from '../exit-code.ts';
import { shortTaskId } from '../stopped-task.ts';

/** Exit codes of a process that a signal ended: SIGINT, SIGKILL, SIGTERM. @source signal(7) */
const SIGNALLED: ReadonlySet<number> = new Set([130, 137, 143]);

/** By what a standalone task is judged. */
export interface TaskJudging {
  /** Containers whose end ends the task. */
  readonly essential: readonly string[];
  /** The only container that counts, when one is named. */
  readonly exitCodeFrom?: string;
}

/** What a stopped task comes to. */
export interface TaskResult {
  readonly arn: string;
  readonly isSuccess: boolean;
  /** Why it failed; empty for a success. */
  readonly reasons: readonly string[];
  /** Exit codes by container; those that never started have none. */
  readonly exitCodes: Readonly<Record<string, number>>;
}

/**
 * Judges a stopped task: every essential container must have ended with 0. Sidecars that the end of the essential
 * work stopped are no failures, whatever signal it took; containers that are not essential never are.
 */
export function judgeTask(task: Task, judging: TaskJudging): TaskResult {
  const exitCodes: { [name: string]: number } = {};
  for (const { name, exitCode } of task.containers) {
    if (exitCode !== undefined) exitCodes[name] = exitCode;
  }
  const reasons = reasonsOf(task, judging);
  return { arn: task.arn, isSuccess: reasons.length === 0, reasons, exitCodes };
}

function reasonsOf(task: Task, { essential, exitCodeFrom }: TaskJudging): readonly string[] {
  const name = `task ${shortTaskId(task.arn)}`;
  const counted = task.containers.filter((one) =>
    exitCodeFrom === undefined ? essential.includes(one.name) : one.name === exitCodeFrom,
  );
  const isDone = counted.some(({ exitCode }) => exitCode === 0) && !isStopped(task);
  const failed = counted.filter((one) => !isFine(one, isDone));
  if (counted.length > 0 && failed.length === 0 && !isStopped(task)) return [];
  const why = task.stoppedReason ?? 'no reason given';
  const code = task.stopCode === undefined ? '' : ` (${task.stopCode})`;
  return [
    `${name} stopped${code}: ${why}`,
    ...failed.map((one) => `${name}, container ${one.name}: ${wordsOf(one)}`),
  ];
}

/** Somebody or something else ended it before its work was done. @source API reference, Task.stopCode */
function isStopped({ stopCode }: Task): boolean {
  return stopCode !== undefined && stopCode !== 'EssentialContainerExited';
}

function isFine({ exitCode, reason }: TaskContainer, isDone: boolean): boolean {
  if (exitCode === 0) return true;
  if (!isDone || /outofmemory/i.test(reason ?? '')) return false;
  return exitCode === undefined ? reason === undefined : SIGNALLED.has(exitCode);
}

function wordsOf({ exitCode, reason }: TaskContainer): string {
  const code = exitCode === undefined ? 'no exit code' : `exit code ${exitCodeWords(exitCode)}`;
  return reason === undefined ? code : `${code}, ${reason}`;
}
