import { createHash } from 'node:crypto';
import type { CodeDeploy, DeploymentRequest, DeploymentTarget } from '../ports/codedeploy.ts';
import { type CodeDeployCalls, connectCodeDeploy } from './codedeploy-calls.ts';
import type { Connection } from './connection.ts';
import { given } from './given.ts';
import { lazily } from './lazily.ts';
import { toCodeDeployment, toDeploymentGroup, toDeploymentTarget } from './to-codedeploy.ts';

/** AWS CodeDeploy behind the port; the SDK is loaded with the first call. */
export function createCodeDeploy(connection: Connection, env: NodeJS.ProcessEnv): CodeDeploy {
  const connected = lazily(() => connectCodeDeploy(connection, env));
  return {
    deploymentGroup: async (name) => {
      const answer = await (await connected()).getGroup(name);
      return answer?.deploymentGroupInfo && toDeploymentGroup(answer.deploymentGroupInfo);
    },
    activeDeployments: async (name) =>
      (await (await connected()).listActive(name))?.deployments ?? [],
    createDeployment: async (request) =>
      (await (await connected()).create(inputOf(request)))?.deploymentId,
    deployment: async (id) =>
      toCodeDeployment((await (await connected()).get(id))?.deploymentInfo ?? {}),
    deploymentTarget: async (id) => targetOf(await connected(), id),
    continueDeployment: async (id) => {
      await (await connected()).proceed(id);
    },
    stopDeployment: async (id, isRolledBack) => {
      await (await connected()).stop(id, isRolledBack);
    },
  };
}

async function targetOf(calls: CodeDeployCalls, id: string): Promise<DeploymentTarget | undefined> {
  const ids = (await calls.listTargets(id))?.targetIds ?? [];
  if (ids.length === 0) return undefined;
  const [target] = (await calls.getTargets(id, ids))?.deploymentTargets ?? [];
  return target && toDeploymentTarget(target);
}

function inputOf({
  application,
  group,
  appSpec,
  description,
  deploymentConfig,
}: DeploymentRequest) {
  const sha256 = createHash('sha256').update(appSpec).digest('hex');
  return {
    applicationName: application,
    deploymentGroupName: group,
    revision: {
      revisionType: 'AppSpecContent' as const,
      appSpecContent: { content: appSpec, sha256 },
    },
    ...given({ description, deploymentConfigName: deploymentConfig }),
  };
}
