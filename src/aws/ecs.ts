import { SlipwayError } from '../errors.ts';
import type {
  Ecs,
  Registration,
  Revision,
  Service,
  ServiceChange,
  ServiceName,
} from '../ports/ecs.ts';
import type { Connection } from './connection.ts';
import { connectEcs, type EcsCalls } from './ecs-calls.ts';
import { lazily } from './lazily.ts';
import { toRegistered } from './to-registered.ts';
import { toService } from './to-service.ts';
import { toBrief, toServiceDeployment } from './to-service-deployment.ts';
import { toTask } from './to-task.ts';
import { toUpdateInput } from './to-update-input.ts';

/** Tasks in one DescribeTasks call. Source: API reference, DescribeTasks. */
const TASKS_PER_CALL = 100;

/** Amazon ECS behind the port; the SDK is loaded with the first call. */
export function createEcs(connection: Connection, env: NodeJS.ProcessEnv): Ecs {
  const connected = lazily(() => connectEcs(connection, env));
  const withCalls =
    <A extends readonly unknown[], R>(use: (calls: EcsCalls, ...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      use(await connected(), ...args);
  return {
    registerTaskDefinition: withCalls(registerTaskDefinition),
    describeTaskDefinition: withCalls(describeTaskDefinition),
    describeService: withCalls(describeService),
    updateService: withCalls(updateService),
    listServiceDeployments: withCalls(listServiceDeployments),
    describeServiceDeployment: withCalls(describeServiceDeployment),
    stoppedTasks: withCalls(stoppedTasks),
  };
}

async function registerTaskDefinition(
  calls: EcsCalls,
  definition: Registration,
): Promise<Revision> {
  const { taskDefinition } = await calls.registerTaskDefinition(definition);
  return {
    arn: taskDefinition?.taskDefinitionArn ?? '',
    family: taskDefinition?.family ?? definition.family,
    revision: taskDefinition?.revision ?? 0,
  };
}

/** AWS has no error of its own for one that is not there. */
const NO_DEFINITION = /unable to describe task definition/i;

async function describeTaskDefinition(calls: EcsCalls, name: string) {
  try {
    const answer = await calls.describeTaskDefinition({ taskDefinition: name, include: ['TAGS'] });
    return answer.taskDefinition && toRegistered(answer.taskDefinition, answer.tags);
  } catch (error) {
    if (error instanceof SlipwayError && NO_DEFINITION.test(error.message)) return undefined;
    throw error;
  }
}

async function describeService(calls: EcsCalls, name: ServiceName): Promise<Service | undefined> {
  const answer = await calls.describeServices({ cluster: name.cluster, services: [name.service] });
  const service = answer.services?.[0];
  return service === undefined ? undefined : toService(service);
}

async function updateService(calls: EcsCalls, change: ServiceChange): Promise<Service> {
  const { service } = await calls.updateService(toUpdateInput(change));
  return toService(service ?? {});
}

async function listServiceDeployments(calls: EcsCalls, name: ServiceName) {
  const answer = await unlessUnknown(() => calls.listServiceDeployments({ ...name }));
  return answer?.serviceDeployments?.map(toBrief);
}

async function describeServiceDeployment(calls: EcsCalls, arn: string) {
  const answer = await unlessUnknown(() =>
    calls.describeServiceDeployments({ serviceDeploymentArns: [arn] }),
  );
  const found = answer?.serviceDeployments?.[0];
  return found === undefined ? undefined : toServiceDeployment(found);
}

async function stoppedTasks(calls: EcsCalls, name: ServiceName, startedBy: string) {
  const { taskArns = [] } = await calls.listTasks({
    cluster: name.cluster,
    serviceName: name.service,
    desiredStatus: 'STOPPED',
    maxResults: TASKS_PER_CALL,
  });
  if (taskArns.length === 0) return [];
  const { tasks = [] } = await calls.describeTasks({ cluster: name.cluster, tasks: taskArns });
  // ListTasks takes startedBy as its only filter, so the choice is made here.
  return tasks.filter((task) => task.startedBy === startedBy).map(toTask);
}

/** `undefined` where the server does not know the operation or the role may not call it: an optional look. */
async function unlessUnknown<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isOptional(error)) return undefined;
    throw error;
  }
}

function isOptional(error: unknown): boolean {
  return (
    error instanceof SlipwayError &&
    (error.code === 'aws-unsupported' || error.code === 'aws-denied')
  );
}
