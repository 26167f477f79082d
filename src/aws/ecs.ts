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
import { toService } from './to-service.ts';
import { toBrief, toServiceDeployment } from './to-service-deployment.ts';
import { toTask } from './to-task.ts';

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

async function describeService(calls: EcsCalls, name: ServiceName): Promise<Service | undefined> {
  const answer = await calls.describeServices({ cluster: name.cluster, services: [name.service] });
  const service = answer.services?.[0];
  return service === undefined ? undefined : toService(service);
}

async function updateService(calls: EcsCalls, change: ServiceChange): Promise<Service> {
  const { service } = await calls.updateService(change);
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

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
