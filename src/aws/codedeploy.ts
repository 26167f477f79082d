import { createHash } from 'node:crypto';
import { SlipwayError } from '../errors.ts';
import type {
  CodeDeploy,
  CodeDeployment,
  DeploymentRequest,
  DeploymentTarget,
  GroupName,
} from '../ports/codedeploy.ts';
import { type CodeDeployCalls, connectCodeDeploy } from './codedeploy-calls.ts';
import type { Connection } from './connection.ts';
import { gathered } from './gathered.ts';
import { given } from './given.ts';
import { lazily } from './lazily.ts';
import { toCodeDeployment, toDeploymentGroup, toDeploymentTarget } from './to-codedeploy.ts';

/** AWS CodeDeploy behind the port; the SDK is loaded with the first call. */
export function createCodeDeploy(connection: Connection, env: NodeJS.ProcessEnv): CodeDeploy {
  const connected = lazily(() => connectCodeDeploy(connection, env));
  // A deployment keeps its targets, so they are listed once.
  const targets = new Map<string, string[]>();
  return {
    deploymentGroup: async (name) => {
      const answer = await (await connected()).getGroup(name);
      return answer?.deploymentGroupInfo && toDeploymentGroup(answer.deploymentGroupInfo);
    },
    activeDeployments: async (name) =>
      (await (await connected()).listActive(name))?.deployments ?? [],
    createDeployment: async (request) =>
      (await (await connected()).create(inputOf(request)))?.deploymentId,
    deployment: gathered<string, CodeDeployment>({
      most: DEPLOYMENTS_PER_CALL,
      groupOf: () => '',
      ask: async (ids) => deploymentsOf(await connected(), ids),
    }),
    succeededAppSpecs: async (name) => succeededAppSpecs(await connected(), name),
    deploymentTarget: async (id) => targetOf(await connected(), id, targets),
    continueDeployment: async (id) => {
      await (await connected()).proceed(id);
    },
    stopDeployment: async (id, isRolledBack) => {
      await (await connected()).stop(id, isRolledBack);
    },
  };
}

/** Deployments in one BatchGetDeployments. @source API reference, BatchGetDeployments */
const DEPLOYMENTS_PER_CALL = 25;
/** Deployments whose AppSpecs are looked at. */
const SUCCEEDED_SHOWN = DEPLOYMENTS_PER_CALL;

/** One is asked for as ever; where a role may not ask for several at once, each is asked for alone. */
async function deploymentsOf(
  calls: CodeDeployCalls,
  ids: readonly string[],
): Promise<(id: string) => CodeDeployment> {
  const found = new Map(ids.length === 1 ? [] : await together(calls, ids));
  for (const id of ids) {
    if (!found.has(id)) found.set(id, (await calls.get(id))?.deploymentInfo ?? {});
  }
  return (id) => toCodeDeployment(found.get(id) ?? {});
}

async function together(calls: CodeDeployCalls, ids: readonly string[]) {
  try {
    const infos = (await calls.getAll([...ids]))?.deploymentsInfo ?? [];
    return infos.map((info) => [info.deploymentId ?? '', info] as const);
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'aws-denied') return [];
    throw error;
  }
}

async function succeededAppSpecs(calls: CodeDeployCalls, name: GroupName) {
  const listed = (await calls.listSucceeded(name))?.deployments ?? [];
  const ids = listed.slice(0, SUCCEEDED_SHOWN);
  if (ids.length === 0) return [];
  const infos = (await calls.getAll(ids))?.deploymentsInfo ?? [];
  return infos
    .toSorted((a, b) => ids.indexOf(a.deploymentId ?? '') - ids.indexOf(b.deploymentId ?? ''))
    .flatMap(
      ({ revision }) => revision?.appSpecContent?.content ?? revision?.string?.content ?? [],
    );
}

async function targetOf(
  calls: CodeDeployCalls,
  id: string,
  known: Map<string, string[]>,
): Promise<DeploymentTarget | undefined> {
  const ids = known.get(id) ?? (await calls.listTargets(id))?.targetIds ?? [];
  if (ids.length === 0) return undefined;
  known.set(id, ids);
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
