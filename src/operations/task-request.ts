import { SlipwayError } from '../errors.ts';
import type { RunTaskInputs } from '../inputs/run-task-inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { TaskNetwork, TaskRequest } from '../ports/tasks.ts';
import type { JsonObject } from '../task-definition/definition.ts';

/** Where a task is run and, when there is one, the service whose network it may borrow. */
interface Place {
  readonly cluster: string;
  readonly service?: string;
}

/** What RunTask is told, but for the revision, which is not there yet. */
export type TaskPlan = Omit<TaskRequest, 'taskDefinition'>;

/**
 * What RunTask will be told. Only reads, so that what is missing is found before anything is registered.
 *
 * @param definition the definition that is to run
 * @throws SlipwayError input-missing when the task needs a network and nothing says which; container-not-found
 */
export async function planTask(
  inputs: RunTaskInputs & Place,
  definition: JsonObject,
  { tasks, log }: Pick<Ports, 'tasks' | 'log'>,
): Promise<TaskPlan> {
  assertContainer(inputs, definition);
  const isAwsvpc = definition.networkMode === 'awsvpc';
  const given = givenNetwork(inputs);
  const network = given ?? (isAwsvpc ? await borrowedNetwork(inputs, tasks) : undefined);
  if (given === undefined && network !== undefined) {
    log.info(`the task borrows the network of ${inputs.service}: ${network.subnets.join(', ')}`);
  }
  if (isAwsvpc && (network === undefined || network.subnets.length === 0)) throw noNetwork(inputs);
  return {
    cluster: inputs.cluster,
    count: inputs.runTaskCount,
    startedBy: inputs.runTaskStartedBy,
    ...launch(inputs, isAwsvpc),
    ...(network === undefined ? {} : { network }),
    ...extras(inputs),
  };
}

/** Borrowing needs a subnet, so security groups alone go with the subnets of the service. */
function givenNetwork(inputs: RunTaskInputs): TaskNetwork | undefined {
  const { runTaskSubnets, runTaskSecurityGroups, runTaskAssignPublicIp } = inputs;
  if (runTaskSubnets === undefined) return undefined;
  return {
    subnets: runTaskSubnets,
    ...(runTaskSecurityGroups === undefined ? {} : { securityGroups: runTaskSecurityGroups }),
    assignPublicIp: runTaskAssignPublicIp ?? 'DISABLED',
  };
}

async function borrowedNetwork(
  inputs: RunTaskInputs & Place,
  tasks: Ports['tasks'],
): Promise<TaskNetwork | undefined> {
  const { cluster, service, runTaskSecurityGroups, runTaskAssignPublicIp } = inputs;
  const network = service === undefined ? undefined : await tasks.networkOf({ cluster, service });
  return (
    network && {
      ...network,
      ...(runTaskSecurityGroups === undefined ? {} : { securityGroups: runTaskSecurityGroups }),
      ...(runTaskAssignPublicIp === undefined ? {} : { assignPublicIp: runTaskAssignPublicIp }),
    }
  );
}

/** A strategy and a launch type exclude each other; a cluster's own strategy is what neither means. */
function launch(inputs: RunTaskInputs, isAwsvpc: boolean): Partial<TaskPlan> {
  const { runTaskCapacityProviderStrategy: strategy, runTaskLaunchType: wanted } = inputs;
  if (strategy !== undefined) return { capacityProviderStrategy: strategy };
  if (wanted === 'cluster-default') return {};
  // Fargate takes tasks with the network mode awsvpc only.
  return { launchType: wanted ?? (isAwsvpc ? 'FARGATE' : 'EC2') };
}

function extras(inputs: RunTaskInputs): Partial<TaskPlan> {
  const { runTaskManagedEbsVolume: configuration, runTaskManagedEbsVolumeName: name } = inputs;
  return {
    ...(inputs.runTaskContainerOverrides === undefined
      ? {}
      : { containerOverrides: inputs.runTaskContainerOverrides }),
    ...(inputs.runTaskTags === undefined ? {} : { tags: inputs.runTaskTags }),
    ...(inputs.enableEcsManagedTags === undefined
      ? {}
      : { enableEcsManagedTags: inputs.enableEcsManagedTags }),
    // A standalone task has no service to take tags from.
    ...(inputs.propagateTags === 'TASK_DEFINITION' ? { propagateTags: inputs.propagateTags } : {}),
    ...(configuration === undefined || name === undefined
      ? {}
      : { managedVolume: { name, configuration } }),
  };
}

function assertContainer({ exitCodeFrom }: RunTaskInputs, definition: JsonObject): void {
  const containers = (definition.containerDefinitions ?? []) as readonly JsonObject[];
  const names = containers.map(({ name }) => String(name));
  if (exitCodeFrom === undefined || names.includes(exitCodeFrom)) return;
  throw new SlipwayError({
    code: 'container-not-found',
    message: `exit-code-from names ${exitCodeFrom}, and the task definition has ${names.join(', ')}.`,
    hint: 'Name one of its containers.',
  });
}

function noNetwork({ service }: Place): SlipwayError {
  const why =
    service === undefined ? 'no service is named' : `the service ${service} has no network to lend`;
  return new SlipwayError({
    code: 'input-missing',
    message: `The task has the network mode awsvpc and needs subnets: run-task-subnets is not given and ${why}.`,
    hint: 'Give run-task-subnets, and run-task-security-groups with it.',
  });
}
