import type { Task } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { TaskFailure, TaskRequest } from '../ports/tasks.ts';
import type { ContainerDefinition, JsonObject } from '../task-definition/definition.ts';
import { followTasks } from './follow-tasks.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** A task to run, what it runs, and whether and how long it is waited for. */
export interface TaskRun {
  readonly request: TaskRequest;
  readonly definition: JsonObject;
  readonly isWaitedFor: boolean;
  readonly waitForMinutes: number;
  readonly exitCodeFrom?: string;
}

/** Starts the tasks with one RunTask and follows them to their end, when that is asked for. */
export async function runTasks(run: TaskRun, ports: Ports, record: Record): Promise<Conclusion> {
  const startedAtMs = ports.clock.nowMs();
  record.note({ startedAtMs });
  const { tasks, failures } = await ports.tasks.runTask(run.request);
  const arns = tasks.map(({ arn }) => arn);
  ports.outputs.set('run-task-arn', JSON.stringify(arns));
  if (run.isWaitedFor) record.note({ cluster: run.request.cluster, taskArns: arns });
  for (const arn of arns) ports.log.info(`started ${arn}`);
  const refused = refusalOf(failures, run.request);
  if (tasks.length === 0) return refused ?? nothingStarted(run.request);
  if (!run.isWaitedFor) return refused ?? accepted(tasks);
  const ended = await follow(run, { tasks, startedAtMs }, ports);
  record.note({ endedAtMs: ports.clock.nowMs() });
  return refused === undefined ? ended : { ...refused, cause: `${refused.cause} ${ended.cause}` };
}

function follow(
  run: TaskRun,
  { tasks, startedAtMs }: { readonly tasks: readonly Task[]; readonly startedAtMs: number },
  ports: Ports,
): Promise<Conclusion> {
  const containers = (run.definition.containerDefinitions ?? []) as readonly ContainerDefinition[];
  const { exitCodeFrom, request } = run;
  const start = {
    tasks,
    // Essential is what nothing is said of. Source: API reference, ContainerDefinition.essential.
    essential: containers.filter((one) => one.essential !== false).map(({ name }) => name),
    startedAtMs,
    deadlineMs: startedAtMs + run.waitForMinutes * 60_000,
    ...(exitCodeFrom === undefined ? {} : { exitCodeFrom }),
  };
  return followTasks({ cluster: request.cluster, start, containers }, ports);
}

/** Every reason for which a task was not started, with how often it was given. */
function refusalOf(failures: readonly TaskFailure[], request: TaskRequest): Conclusion | undefined {
  if (failures.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { reason, detail, arn } of failures) {
    const words = [reason, detail, arn && `(${arn})`].filter(Boolean).join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const reasons = [...counts].map(([words, count]) => (count > 1 ? `${count} x ${words}` : words));
  return {
    outcome: 'failed',
    cause: `Amazon ECS did not start every one of ${request.count} tasks: ${reasons.join('; ')}.`,
    hint: hintOf(failures),
  };
}

/** @source Amazon ECS developer guide, "API failure reasons" */
function hintOf(failures: readonly TaskFailure[]): string {
  const all = failures.map(({ reason }) => reason).join(' ');
  if (/^RESOURCE:|Capacity/i.test(all)) return 'Add capacity to the cluster, or ask for less.';
  if (/AGENT|ATTRIBUTE/.test(all)) {
    return 'Check that instances of the cluster run an agent and have what the task definition asks for.';
  }
  return 'Look the reason up under "API failure reasons" in the Amazon ECS developer guide.';
}

function nothingStarted(request: TaskRequest): Conclusion {
  return {
    outcome: 'failed',
    cause: `Amazon ECS started no task of ${request.taskDefinition} and gave no reason.`,
  };
}

function accepted(tasks: readonly Task[]): Conclusion {
  const words = tasks.length === 1 ? 'a task; it was' : `${tasks.length} tasks; they were`;
  return { outcome: 'succeeded', cause: `AWS started ${words} not watched, as asked.` };
}
