import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { AppSpec } from './app-spec.ts';
import { configOf, USUAL_CONFIG } from './configs.ts';
import { activeDeployment, deploymentsOf } from './groups.ts';
import { newEvents } from './lifecycle.ts';
import { pairOf } from './pair.ts';
import { scheduleStep } from './schedule-step.ts';
import type { CodeDeployment, DeploymentGroup } from './state.ts';

/** Time until CodeDeploy takes a new deployment up; the pace of the mock. */
const QUEUE_MS = 2_000;

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** What a new deployment is made of. */
export interface NewDeployment {
  readonly group: DeploymentGroup;
  readonly revision: JsonObject;
  readonly appSpec: AppSpec;
  readonly creator: string;
  readonly configName?: string;
  readonly description?: string;
  /** Settings that stand over those of the group. */
  readonly over?: JsonObject;
}

/**
 * Starts a deployment.
 * @throws Refusal DeploymentLimitExceededException while another one of the group goes on, and others
 */
export function createDeployment(world: World, parts: NewDeployment): CodeDeployment {
  const { group } = parts;
  const busy = activeDeployment(world, group);
  if (busy !== undefined) {
    throw new Refusal(
      'DeploymentLimitExceededException',
      `The Deployment Group '${group.name}' already has an active Deployment '${busy.id}'`,
    );
  }
  const deployment = addDeployment(world, parts);
  scheduleStep(world, deployment, QUEUE_MS);
  return deployment;
}

/** Writes a deployment down without asking whether another one goes on. */
export function addDeployment(world: World, parts: NewDeployment): CodeDeployment {
  const { group } = parts;
  const settings = { ...group.settings, ...parts.over };
  const configName = parts.configName ?? String(settings.deploymentConfigName ?? USUAL_CONFIG);
  configOf(world, configName);
  const previous = deploymentsOf(world, group).findLast(({ status }) => status === 'Succeeded');
  const deployment: CodeDeployment = {
    id: newId(world),
    applicationName: group.applicationName,
    groupName: group.name,
    groupId: group.id,
    configName,
    revision: parts.revision,
    ...(previous !== undefined && { previousRevision: previous.revision }),
    appSpec: parts.appSpec,
    ...(parts.description !== undefined && { description: parts.description }),
    creator: parts.creator,
    settings,
    createdAtMs: world.nowMs,
    plan: 0,
    status: 'Created',
    stage: { kind: 'created' },
    events: newEvents(pairOf(settings).testListenerArns.length > 0),
    updatedAtMs: world.nowMs,
    greenPercent: 0,
    hasShifted: false,
    terminationWaitStarted: false,
    isReleased: false,
  };
  world.codedeploy.deployments.set(deployment.id, deployment);
  return deployment;
}

function newId({ random }: World): string {
  const letter = () => ID_LETTERS[random.between(0, ID_LETTERS.length - 1)];
  return `d-${Array.from({ length: 9 }, letter).join('')}`;
}

/** @throws Refusal DeploymentIdRequiredException, InvalidDeploymentIdException, DeploymentDoesNotExistException */
export function deploymentOf(world: World, id: unknown): CodeDeployment {
  if (typeof id !== 'string' || id === '') {
    throw new Refusal('DeploymentIdRequiredException', 'A deployment id is needed.');
  }
  const found = world.codedeploy.deployments.get(id);
  if (found !== undefined) return found;
  if (!/^d-[A-Z0-9]{9}$/.test(id)) {
    throw new Refusal('InvalidDeploymentIdException', `The deployment id is not valid: ${id}`);
  }
  throw new Refusal('DeploymentDoesNotExistException', `The deployment ${id} could not be found`);
}
