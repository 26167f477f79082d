import type { Service as SdkService } from '@aws-sdk/client-ecs';
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
import { gathered } from './gathered.ts';
import { lazily } from './lazily.ts';
import { toRegistered } from './to-registered.ts';
import { toService } from './to-service.ts';
import { toBrief, toServiceDeployment } from './to-service-deployment.ts';
import { toTask } from './to-task.ts';
import { toUpdateInput } from './to-update-input.ts';

/** Tasks in one DescribeTasks call. Source: API reference, DescribeTasks. */
const TASKS_PER_CALL = 100;
/** Services in one DescribeServices call. Source: API reference, DescribeServices. */
const SERVICES_PER_CALL = 10;
/** Service deployments in one DescribeServiceDeployments call. Source: API reference, DescribeServiceDeployments. */
const DEPLOYMENTS_PER_CALL = 20;

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
    describeService: gathered({
      most: SERVICES_PER_CALL,
      groupOf: ({ cluster }) => cluster,
      ask: withCalls(describeServices),
    }),
    updateService: withCalls(updateService),
    listServiceDeployments: withCalls(listServiceDeployments),
    describeServiceDeployment: gathered({
      most: DEPLOYMENTS_PER_CALL,
      groupOf: () => '',
      ask: withCalls(describeServiceDeployments),
    }),
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

async function describeServices(calls: EcsCalls, names: readonly ServiceName[]) {
  const asked = [...new Set(names.map(({ service }) => service))];
  const answer = await calls.describeServices({ cluster: names[0]?.cluster, services: asked });
  const found = answer.services ?? [];
  return ({ service: name }: ServiceName): Service | undefined => {
    const service = asked.length === 1 ? found[0] : found.find((one) => isCalled(one, name));
    return service === undefined ? undefined : toService(service);
  };
}

/** A service is asked for by its name or by its ARN, which may be of the form without a cluster. */
function isCalled({ serviceName, serviceArn }: SdkService, name: string): boolean {
  return name === serviceArn || name.slice(name.lastIndexOf('/') + 1) === serviceName;
}

async function updateService(calls: EcsCalls, change: ServiceChange): Promise<Service> {
  const { service } = await calls.updateService(toUpdateInput(change));
  return toService(service ?? {});
}

async function listServiceDeployments(calls: EcsCalls, name: ServiceName) {
  const answer = await unlessUnknown(() => calls.listServiceDeployments({ ...name }));
  return answer?.serviceDeployments?.map(toBrief);
}

async function describeServiceDeployments(calls: EcsCalls, arns: readonly string[]) {
  const answer = await unlessUnknown(() =>
    calls.describeServiceDeployments({ serviceDeploymentArns: [...new Set(arns)] }),
  );
  return (arn: string) => {
    const found = answer?.serviceDeployments?.find((one) => one.serviceDeploymentArn === arn);
    return found === undefined ? undefined : toServiceDeployment(found);
  };
}

async function stoppedTasks(calls: EcsCalls, name: ServiceName, startedBy?: string) {
  const { taskArns = [] } = await calls.listTasks({
    cluster: name.cluster,
    serviceName: name.service,
    desiredStatus: 'STOPPED',
    maxResults: TASKS_PER_CALL,
  });
  if (taskArns.length === 0) return [];
  const { tasks = [] } = await calls.describeTasks({ cluster: name.cluster, tasks: taskArns });
  // ListTasks takes startedBy as its only filter, so the choice is made here.
  const isAsked = (task: { startedBy?: string | undefined }) =>
    startedBy === undefined || task.startedBy === startedBy;
  return tasks.filter(isAsked).map(toTask);
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
