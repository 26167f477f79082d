import { KNOWN_CAUSES, type KnownCause } from './causes.ts';
import { isFailure, shortTaskId } from './stopped-task.ts';
import type { StoppedTask } from './watch-types.ts';

/** Why tasks of a deployment stopped: equal reasons together, the most frequent first. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly fix: string;
  readonly count: number;
  /** Id of one of the tasks, and its own reason. */
  readonly taskId: string;
  readonly reason: string;
}

/** Groups the stopped tasks of a failed deployment by known cause; an unknown reason is shown as it is. */
export function explainStoppedTasks(tasks: readonly StoppedTask[]): readonly Explanation[] {
  const groups = new Map<string, Explanation>();
  for (const task of tasks.filter(isFailure)) {
    const one = explainTask(task);
    const known = groups.get(one.id);
    groups.set(one.id, known === undefined ? one : { ...known, count: known.count + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
}

function explainTask(task: StoppedTask): Explanation {
  const reason = reasonOf(task);
  const cause = findCause(task) ?? unknownCause(reason);
  return {
    id: cause.id,
    title: cause.title,
    fix: cause.fix,
    count: 1,
    taskId: shortTaskId(task.arn),
    reason,
  };
}

function findCause(task: StoppedTask): KnownCause | undefined {
  const texts = [...task.containers.map((container) => container.reason ?? ''), task.reason];
  return KNOWN_CAUSES.find((cause) => texts.some((text) => cause.pattern.test(text)));
}

/** A container's own reason says more than the task's, which is often just that a container ended. */
function reasonOf(task: StoppedTask): string {
  const container = task.containers.find((one) => one.reason !== undefined && one.reason !== '');
  const failed = task.containers.find((one) => (one.exitCode ?? 0) !== 0);
  const exit =
    failed === undefined ? '' : ` (container ${failed.name}, exit code ${failed.exitCode})`;
  return `${container?.reason ?? task.reason}${exit}`;
}

function unknownCause(reason: string): Pick<KnownCause, 'id' | 'title' | 'fix'> {
  return {
    id: `unknown: ${reason}`,
    title: reason,
    fix: 'Look at the log of the task and at the events of the service.',
  };
}
