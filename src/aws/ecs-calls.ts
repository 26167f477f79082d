import type {
  DescribeServiceDeploymentsCommandInput,
  DescribeServicesCommandInput,
  DescribeTaskDefinitionCommandInput,
  DescribeTasksCommandInput,
  ListServiceDeploymentsCommandInput,
  ListTasksCommandInput,
  RegisterTaskDefinitionCommandInput,
  UpdateServiceCommandInput,
} from '@aws-sdk/client-ecs';
import type { Registration } from '../ports/ecs.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** The SDK calls of one client, errors translated. */
export type EcsCalls = Awaited<ReturnType<typeof connectEcs>>;

/** Loads the SDK and makes a client. */
export async function connectEcs(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./ecs-sdk.ts');
  const client = await translated('Connecting to AWS', async () => {
    return new sdk.ECSClient(clientConfiguration(connection, env));
  });
  return {
    describeServices: (input: DescribeServicesCommandInput) =>
      translated('DescribeServices', () => client.send(new sdk.DescribeServicesCommand(input))),
    registerTaskDefinition: (definition: Registration) =>
      translated('RegisterTaskDefinition', () =>
        // The definition was checked against the schema that is generated from this very type.
        client.send(
          new sdk.RegisterTaskDefinitionCommand(
            definition as unknown as RegisterTaskDefinitionCommandInput,
          ),
        ),
      ),
    describeTaskDefinition: (input: DescribeTaskDefinitionCommandInput) =>
      translated('DescribeTaskDefinition', () =>
        client.send(new sdk.DescribeTaskDefinitionCommand(input)),
      ),
    updateService: (input: UpdateServiceCommandInput) =>
      translated('UpdateService', () => client.send(new sdk.UpdateServiceCommand(input))),
    listServiceDeployments: (input: ListServiceDeploymentsCommandInput) =>
      translated('ListServiceDeployments', () =>
        client.send(new sdk.ListServiceDeploymentsCommand(input)),
      ),
    describeServiceDeployments: (input: DescribeServiceDeploymentsCommandInput) =>
      translated('DescribeServiceDeployments', () =>
        client.send(new sdk.DescribeServiceDeploymentsCommand(input)),
      ),
    listTasks: (input: ListTasksCommandInput) =>
      translated('ListTasks', () => client.send(new sdk.ListTasksCommand(input))),
    describeTasks: (input: DescribeTasksCommandInput) =>
      translated('DescribeTasks', () => client.send(new sdk.DescribeTasksCommand(input))),
  };
}

async function translated<T>(action: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateSdkError(error, action);
  }
}
