import { SlipwayError } from '../errors.ts';
import type { Ecs } from '../ports/ecs.ts';
import type { HookAnswer, Rollouts } from '../ports/rollouts.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { lazily } from './lazily.ts';
import { translated } from './translated.ts';

/** The SDK calls that steer, on one client. */
type Calls = Awaited<ReturnType<typeof connect>>;

/** Most revisions of a family that are listed; the newest ones. */
const DEFINITIONS_LISTED = 100;

/** The steering part of Amazon ECS behind its port; the SDK is loaded with the first call. */
export function createRollouts(connection: Connection, env: NodeJS.ProcessEnv, ecs: Ecs): Rollouts {
  const connected = lazily(() => connect(connection, env));
  return {
    stop: async (arn, type) => (await connected()).stop(arn, type),
    proceed: async (answer) => (await connected()).proceed(answer),
    revisions: async (arns) => (arns.length === 0 ? [] : revisions(await connected(), arns)),
    look: (arn) => ecs.describeServiceDeployment(arn),
    restore: (change) => ecs.updateService(change),
    activeDefinitions: async (family) => (await connected()).list(family),
    deregister: async (arn) => (await connected()).deregister(arn),
  };
}

async function connect(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./rollouts-sdk.ts');
  const client = new sdk.ECSClient(clientConfiguration(connection, env));
  return {
    stop: async (serviceDeploymentArn: string, stopType: 'ABORT' | 'ROLLBACK') => {
      const command = new sdk.StopServiceDeploymentCommand({ serviceDeploymentArn, stopType });
      await translated('StopServiceDeployment', () => client.send(command));
    },
    proceed: async (answer: HookAnswer) => {
      const command = new sdk.ContinueServiceDeploymentCommand(answer);
      await translated('ContinueServiceDeployment', () => client.send(command));
    },
    describe: (arns: readonly string[]) => {
      const command = new sdk.DescribeServiceRevisionsCommand({ serviceRevisionArns: [...arns] });
      return translated('DescribeServiceRevisions', () => client.send(command));
    },
    list: async (familyPrefix: string) => {
      const command = new sdk.ListTaskDefinitionsCommand({
        familyPrefix,
        status: 'ACTIVE',
        sort: 'DESC',
        maxResults: DEFINITIONS_LISTED,
      });
      const answer = await translated('ListTaskDefinitions', () => client.send(command));
      // The name is a prefix to AWS: other families may begin with it.
      const isOfFamily = (arn: string) => arn.includes(`/${familyPrefix}:`);
      return (answer.taskDefinitionArns ?? []).filter(isOfFamily);
    },
    deregister: async (taskDefinition: string) => {
      const command = new sdk.DeregisterTaskDefinitionCommand({ taskDefinition });
      await translated('DeregisterTaskDefinition', () => client.send(command));
    },
  };
}

async function revisions(calls: Calls, arns: readonly string[]) {
  try {
    const answer = await calls.describe(arns);
    return (answer.serviceRevisions ?? []).map((one) => ({
      arn: one.serviceRevisionArn ?? '',
      taskDefinitionArn: one.taskDefinition ?? '',
      createdAtMs: one.createdAt?.getTime() ?? 0,
    }));
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'aws-unsupported') return undefined;
    throw error;
  }
}
