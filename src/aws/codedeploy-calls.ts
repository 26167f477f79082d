import type { CreateDeploymentCommandInput } from '@aws-sdk/client-codedeploy';
import type { GroupName } from '../ports/codedeploy.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** Errors that say in their own way what an answer would say. @source reference/codedeploy.md sections 3, 5 and 7 */
const NO_GROUP = /^(Application|DeploymentGroup)DoesNotExistException$/;
const CONFLICT = /^DeploymentLimitExceededException$/;
const NOT_BEGUN = /^DeploymentNotStartedException$/;
const HAS_ENDED = /^DeploymentAlreadyCompletedException$/;

/** The SDK calls of one client, errors translated. */
export type CodeDeployCalls = Awaited<ReturnType<typeof connectCodeDeploy>>;

/** Loads the SDK and makes a client. A call is `undefined` where the error named beside it is an answer. */
export async function connectCodeDeploy(connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./codedeploy-sdk.ts');
  const client = new sdk.CodeDeployClient(clientConfiguration(connection, env));
  const input = ({ application, group }: GroupName) => ({
    applicationName: application,
    deploymentGroupName: group,
  });
  return {
    getGroup: (name: GroupName) =>
      ask('GetDeploymentGroup', NO_GROUP, () =>
        client.send(new sdk.GetDeploymentGroupCommand(input(name))),
      ),
    listActive: (name: GroupName) =>
      ask('ListDeployments', undefined, () =>
        client.send(
          new sdk.ListDeploymentsCommand({
            ...input(name),
            includeOnlyStatuses: ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'],
          }),
        ),
      ),
    listSucceeded: (name: GroupName) =>
      ask('ListDeployments', undefined, () =>
        client.send(
          new sdk.ListDeploymentsCommand({ ...input(name), includeOnlyStatuses: ['Succeeded'] }),
        ),
      ),
    getAll: (deploymentIds: string[]) =>
      ask('BatchGetDeployments', undefined, () =>
        client.send(new sdk.BatchGetDeploymentsCommand({ deploymentIds })),
      ),
    create: (request: CreateDeploymentCommandInput) =>
      ask('CreateDeployment', CONFLICT, () =>
        client.send(new sdk.CreateDeploymentCommand(request)),
      ),
    get: (deploymentId: string) =>
      ask('GetDeployment', undefined, () =>
        client.send(new sdk.GetDeploymentCommand({ deploymentId })),
      ),
    ...steering({ sdk, client }),
    ...targets({ sdk, client }),
  };
}

interface Connected {
  readonly sdk: typeof import('./codedeploy-sdk.ts');
  readonly client: InstanceType<Connected['sdk']['CodeDeployClient']>;
}

function steering({ sdk, client }: Connected) {
  return {
    proceed: (deploymentId: string) =>
      ask('ContinueDeployment', undefined, () =>
        client.send(
          new sdk.ContinueDeploymentCommand({ deploymentId, deploymentWaitType: 'READY_WAIT' }),
        ),
      ),
    stop: (deploymentId: string, autoRollbackEnabled: boolean) =>
      ask('StopDeployment', HAS_ENDED, () =>
        client.send(new sdk.StopDeploymentCommand({ deploymentId, autoRollbackEnabled })),
      ),
  };
}

function targets({ sdk, client }: Connected) {
  return {
    listTargets: (deploymentId: string) =>
      ask('ListDeploymentTargets', NOT_BEGUN, () =>
        client.send(new sdk.ListDeploymentTargetsCommand({ deploymentId })),
      ),
    getTargets: (deploymentId: string, targetIds: string[]) =>
      ask('BatchGetDeploymentTargets', NOT_BEGUN, () =>
        client.send(new sdk.BatchGetDeploymentTargetsCommand({ deploymentId, targetIds })),
      ),
  };
}

async function ask<T>(
  action: string,
  none: RegExp | undefined,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (none?.test(error instanceof Error ? error.name : '')) return undefined;
    throw translateSdkError(error, action);
  }
}
