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

/** One line for the log: task id, reason, and each container's exit code and reason. */
export function describeStoppedTask(task: StoppedTask): string {
  const code = task.stopCode === undefined ? '' : ` (${task.stopCode})`;
  const containers = task.containers
    .map((container) => describeContainer(container, task.reason))
    .filter((text) => text !== '');
  const tail = containers.length === 0 ? '' : `; ${containers.join('; ')}`;
  return `task ${shortTaskId(task.arn)} stopped${code}: ${task.reason}${tail}`;
}

/** The id at the end of a task's ARN. */
export function shortTaskId(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** A container often repeats the reason of its task; it is told once. */
function describeContainer(
  container: StoppedTask['containers'][number],
  taskReason: string,
): string {
  const parts: string[] = [];
  if (container.exitCode !== undefined)
    parts.push(`exit code ${exitCodeWords(container.exitCode)}`);
  if (container.reason !== undefined && container.reason !== taskReason) {
    parts.push(container.reason);
  }
  return parts.length === 0 ? '' : `container ${container.name}: ${parts.join(', ')}`;
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
