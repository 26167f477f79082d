import type { RunTaskInputs } from '../inputs/run-task-inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import type { TaskRun } from './run-tasks.ts';

/** The inputs of a deploy that are about a task before it. */
export interface TaskFirstInputs extends Partial<RunTaskInputs> {
  readonly runTask?: boolean;
  readonly cluster: string;
  /** Empty when the deploy is about no service. */
  readonly service: string;
  readonly waitForMinutes: number;
}

/** A task to run before the service is updated, all but its revision. */
export type TaskFirst = (taskDefinition: string, record: Record) => Promise<Conclusion>;

/**
 * Plans the task that a deploy runs first, when it is asked for one. Only reads.
 * @param definition asked for only when there is a task to run
 */
export async function planTaskFirst(
  inputs: TaskFirstInputs,
  definition: () => Promise<JsonObject>,
  ports: Ports,
): Promise<TaskFirst | undefined> {
  if (inputs.runTask !== true) return undefined;
  const { cluster, service, exitCodeFrom } = inputs;
  const wanted = {
    ...inputs,
    runTaskCount: inputs.runTaskCount ?? 1,
    runTaskStartedBy: inputs.runTaskStartedBy ?? 'GitHub-Actions',
  };
  const { service: _, ...alone } = wanted;
  const about = await definition();
  // Few deploys run a task first; the others do not load what runs it.
  const { planTask } = await import('./task-request.ts');
  const { runTasks } = await import('./run-tasks.ts');
  const plan = await planTask(service === '' ? { ...alone, cluster } : wanted, about, ports);
  const run: Omit<TaskRun, 'request'> = {
    definition: about,
    isWaitedFor: inputs.waitForTaskStopped ?? false,
    waitForMinutes: inputs.waitForMinutes,
    ...(exitCodeFrom === undefined ? {} : { exitCodeFrom }),
  };
  return (taskDefinition, record) =>
    runTasks({ ...run, request: { ...plan, taskDefinition } }, ports, record);
}

/** What a revision says; nothing when it is gone. */
export async function definitionOf(arn: string, { ecs }: Pick<Ports, 'ecs'>): Promise<JsonObject> {
  return (await ecs.describeTaskDefinition(arn))?.definition ?? {};
}

/** A deploy whose first task did not end well goes no further. */
export function leftAsItIs(ended: Conclusion, service: string): Conclusion {
  return {
    ...ended,
    cause: `The task before the update did not succeed, so ${service} was left as it is. ${ended.cause}`,
  };
}
