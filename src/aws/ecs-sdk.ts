import {
  DescribeContainerInstancesCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  type DescribeTasksCommandInput,
  ECSClient,
  type ECSClientConfig,
  ListContainerInstancesCommand,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { JsonCall } from './json-client.ts';

/** The parts of the ECS client that are used; nothing else of the SDK is loaded with this module. */
const COMMANDS = {
  DescribeContainerInstances: DescribeContainerInstancesCommand,
  DescribeServiceDeployments: DescribeServiceDeploymentsCommand,
  DescribeServices: DescribeServicesCommand,
  DescribeTaskDefinition: DescribeTaskDefinitionCommand,
  DescribeTasks: DescribeTasksCommand,
  ListContainerInstances: ListContainerInstancesCommand,
  ListServiceDeployments: ListServiceDeploymentsCommand,
  ListTasks: ListTasksCommand,
  RegisterTaskDefinition: RegisterTaskDefinitionCommand,
  UpdateService: UpdateServiceCommand,
};

/** The operations that can be called. */
export type EcsOperation = keyof typeof COMMANDS;

/** A client of the SDK behind the same door as the direct one. Fails as the SDK does. */
export function connectSdk(configuration: ECSClientConfig): JsonCall {
  const client = new ECSClient(configuration);
  return (operation, input) => {
    // Which input belongs to which command is held by the types of the callers.
    const Command = COMMANDS[operation as EcsOperation] as typeof DescribeTasksCommand;
    return client.send(new Command(input as DescribeTasksCommandInput));
  };
}

/** Who calls and in which Region, as the SDK finds it out of all that it reads. Fails as the SDK does. */
export async function callerBySdk(configuration: ECSClientConfig) {
  const { config } = new ECSClient(configuration);
  const [credentials, region] = await Promise.all([config.credentials(), config.region()]);
  return { credentials, region };
}
