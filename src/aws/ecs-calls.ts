import type {
  DescribeContainerInstancesCommandInput,
  DescribeContainerInstancesResponse,
  DescribeServiceDeploymentsCommandInput,
  DescribeServiceDeploymentsResponse,
  DescribeServicesCommandInput,
  DescribeServicesResponse,
  DescribeTaskDefinitionCommandInput,
  DescribeTaskDefinitionResponse,
  DescribeTasksCommandInput,
  DescribeTasksResponse,
  ListContainerInstancesCommandInput,
  ListContainerInstancesResponse,
  ListServiceDeploymentsCommandInput,
  ListServiceDeploymentsResponse,
  ListTasksCommandInput,
  ListTasksResponse,
  RegisterTaskDefinitionResponse,
  UpdateServiceCommandInput,
  UpdateServiceResponse,
} from '@aws-sdk/client-ecs';
import type { Registration } from '../ports/ecs.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { directTarget } from './direct-target.ts';
import type { EcsOperation } from './ecs-sdk.ts';
import { isEcsTime } from './ecs-times.ts';
import { createJsonClient, type JsonCall } from './json-client.ts';
import { translateSdkError } from './sdk-error.ts';
import type { Target } from './signed-client.ts';

/** The calls of one client, errors translated. */
export interface EcsCalls {
  registerTaskDefinition(definition: Registration): Promise<RegisterTaskDefinitionResponse>;
  describeTaskDefinition(
    input: DescribeTaskDefinitionCommandInput,
  ): Promise<DescribeTaskDefinitionResponse>;
  describeServices(input: DescribeServicesCommandInput): Promise<DescribeServicesResponse>;
  updateService(input: UpdateServiceCommandInput): Promise<UpdateServiceResponse>;
  listServiceDeployments(
    input: ListServiceDeploymentsCommandInput,
  ): Promise<ListServiceDeploymentsResponse>;
  describeServiceDeployments(
    input: DescribeServiceDeploymentsCommandInput,
  ): Promise<DescribeServiceDeploymentsResponse>;
  listTasks(input: ListTasksCommandInput): Promise<ListTasksResponse>;
  describeTasks(input: DescribeTasksCommandInput): Promise<DescribeTasksResponse>;
  listContainerInstances(
    input: ListContainerInstancesCommandInput,
  ): Promise<ListContainerInstancesResponse>;
  describeContainerInstances(
    input: DescribeContainerInstancesCommandInput,
  ): Promise<DescribeContainerInstancesResponse>;
}

/** @source reference/wire-protocols.md section 1 */
const ECS = {
  name: 'ecs',
  target: 'AmazonEC2ContainerServiceV20141113',
  isTime: isEcsTime,
} as const;

/** Calls without the SDK where it is certain that they are the same, which saves the time to load it. */
export async function connectEcs(
  connection: Connection,
  env: NodeJS.ProcessEnv,
): Promise<EcsCalls> {
  const target = directTarget(connection, env, ECS.name);
  return target === undefined ? connectBySdk(connection, env) : connectDirectly(target);
}

/** Calls over a connection of our own. */
export async function connectDirectly(target: Target): Promise<EcsCalls> {
  return callsOf(await createJsonClient(ECS, target));
}

/** Loads the SDK and makes a client. */
export async function connectBySdk(
  connection: Connection,
  env: NodeJS.ProcessEnv,
): Promise<EcsCalls> {
  // The SDK's note on old Node versions is for programmers, not for the reader of a CI log.
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { connectSdk } = await import('./ecs-sdk.ts');
  try {
    return callsOf(connectSdk(clientConfiguration(connection, env)));
  } catch (error) {
    throw translateSdkError(error, 'Connecting to AWS');
  }
}

function callsOf(call: JsonCall): EcsCalls {
  return {
    // The definition was checked against the schema that is generated from the SDK's own type.
    registerTaskDefinition: translated(call, 'RegisterTaskDefinition'),
    describeTaskDefinition: translated(call, 'DescribeTaskDefinition'),
    describeServices: translated(call, 'DescribeServices'),
    updateService: translated(call, 'UpdateService'),
    listServiceDeployments: translated(call, 'ListServiceDeployments'),
    describeServiceDeployments: translated(call, 'DescribeServiceDeployments'),
    listTasks: translated(call, 'ListTasks'),
    describeTasks: translated(call, 'DescribeTasks'),
    listContainerInstances: translated(call, 'ListContainerInstances'),
    describeContainerInstances: translated(call, 'DescribeContainerInstances'),
  };
}

function translated(call: JsonCall, operation: EcsOperation) {
  return async (input: object): Promise<object> => {
    try {
      return await call(operation, input);
    } catch (error) {
      throw translateSdkError(error, operation);
    }
  };
}
