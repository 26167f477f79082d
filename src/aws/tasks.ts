import type { Failure, NetworkConfiguration } from '@aws-sdk/client-ecs';
import type { TaskFailure, TaskNetwork, Tasks } from '../ports/tasks.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { given } from './given.ts';
import { lazily } from './lazily.ts';
import { translateSdkError } from './sdk-error.ts';
import { toRunTaskInput } from './to-run-task-input.ts';
import { toTask } from './to-task.ts';

/** Standalone tasks of Amazon ECS behind the port; the SDK is loaded with the first call. */
export function createTasks(connection: Connection, env: NodeJS.ProcessEnv): Tasks {
  const connected = lazily(() => connectTasks(connection, env));
  return {
    runTask: async (request) => {
      const { sdk, client } = await connected();
      const answer = await translated('RunTask', () =>
        client.send(new sdk.RunTaskCommand(toRunTaskInput(request))),
      );
      return toAnswer(answer);
    },
    describeTasks: async (cluster, arns) => {
      const { sdk, client } = await connected();
      const answer = await translated('DescribeTasks', () =>
        client.send(new sdk.DescribeTasksCommand({ cluster, tasks: [...arns] })),
      );
      return toAnswer(answer);
    },
    stopTask: async (cluster, task, reason) => {
      const { sdk, client } = await connected();
      await translated('StopTask', () =>
        client.send(new sdk.StopTaskCommand({ cluster, task, reason })),
      );
    },
    networkOf: async ({ cluster, service }) => {
      const { sdk, client } = await connected();
      const { services } = await translated('DescribeServices', () =>
        client.send(new sdk.DescribeServicesCommand({ cluster, services: [service] })),
      );
      return toNetwork(services?.[0]?.networkConfiguration);
    },
  };
}

async function connectTasks(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./tasks-sdk.ts');
  return { sdk, client: new sdk.ECSClient(clientConfiguration(connection, env)) };
}

function toAnswer(answer: {
  readonly tasks?: Parameters<typeof toTask>[0][] | undefined;
  readonly failures?: Failure[] | undefined;
}) {
  return {
    tasks: (answer.tasks ?? []).map(toTask),
    failures: (answer.failures ?? []).map(toFailure),
  };
}

function toFailure({ arn, reason, detail }: Failure): TaskFailure {
  return { reason: reason ?? 'no reason given', ...given({ arn, detail }) };
}

function toNetwork(configuration: NetworkConfiguration | undefined): TaskNetwork | undefined {
  const awsvpc = configuration?.awsvpcConfiguration;
  if (awsvpc === undefined) return undefined;
  const { subnets = [], securityGroups, assignPublicIp } = awsvpc;
  return { subnets, ...given({ securityGroups, assignPublicIp }) };
}

async function translated<T>(action: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translateSdkError(error, action);
  }
}
