import type { Task } from '../ports/ecs.ts';
import { exitCodeWords } from './exit-code.ts';
import type { StoppedTask } from './watch-types.ts';

/** What is worth keeping of a stopped task: ECS forgets it after a while. */
export function keepStoppedTask(task: Task): StoppedTask {
  return {
    arn: task.arn,
    reason: task.stoppedReason ?? 'no reason given',
    stopCode: task.stopCode,
    containers: task.containers.map((container) => ({
      name: container.name,
      exitCode: container.exitCode,
      reason: container.reason,
    })),
  };
}

/** Whether a task of our deployment stopped because something is wrong with it, not because ECS scaled it in. */
export function isFailure(task: StoppedTask): boolean {
  return !(task.stopCode === 'ServiceSchedulerInitiated' && /^Scaling activity/.test(task.reason));
}

/** How a task stopped, after its name: code, reason, and each container's exit code and reason. */
export function describeStop(task: StoppedTask): string {
  const code = task.stopCode === undefined ? '' : ` (${task.stopCode})`;
  const containers = task.containers
    .map((container) => describeContainer(container, task))
    .filter((text) => text !== '');
  const tail = containers.length === 0 ? '' : `; ${containers.join('; ')}`;
  return `stopped${code}: ${task.reason}${tail}`;
}

/** The id at the end of a task's ARN. */
export function shortTaskId(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** A container often repeats the reason of its task; it is told once. */
function describeContainer(
  { name, exitCode, reason }: StoppedTask['containers'][number],
  task: StoppedTask,
): string {
  const parts: string[] = [];
  if (exitCode !== undefined && !isLeftByStop(exitCode, task)) {
    parts.push(`exit code ${exitCodeWords(exitCode)}`);
  }
  if (reason !== undefined && reason !== task.reason) parts.push(reason);
  return parts.length === 0 ? '' : `container ${name}: ${parts.join(', ')}`;
}

/** What a container leaves behind that was stopped from outside tells nothing of itself. */
function isLeftByStop(exitCode: number, { stopCode }: StoppedTask): boolean {
  return stopCode === 'ServiceSchedulerInitiated' && [0, 137, 143].includes(exitCode);
}

/**
 * The container whose end ended the task, as far as its codes tell: the others are stopped with it,
 * which leaves 0, 143 or 137 behind.
 */
export function culpritOf(task: StoppedTask): StoppedTask['containers'][number] | undefined {
  const reason = task.containers.find(({ reason }) => reason !== undefined && reason !== '');
  const isOwnEnd = (code: number | undefined) => ![undefined, 0, 137, 143].includes(code);
  return (
    reason ??
    task.containers.find(({ exitCode }) => isOwnEnd(exitCode)) ??
    task.containers.find(({ exitCode }) => (exitCode ?? 0) !== 0) ??
    task.containers.find(({ exitCode }) => exitCode !== undefined)
  );
}
