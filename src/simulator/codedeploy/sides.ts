import { activeCluster } from '../ecs/clusters.ts';
import type { Service } from '../ecs/service.ts';
import { configFrom } from '../ecs/service-config.ts';
import { findService } from '../ecs/services.ts';
import { primaryTaskSet, type TaskSet } from '../ecs/task-sets/task-set.ts';
import { addTaskSet, deleteTaskSet, makePrimary, taskSetsOf } from '../ecs/task-sets/task-sets.ts';
import { groupsIn } from '../elb/actions.ts';
import { rulesOf } from '../elb/rules.ts';
import type { TargetGroup } from '../elb/state.ts';
import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { pairOf } from './pair.ts';
import type { CodeDeployment, DeploymentError, Side } from './state.ts';

/** What a deployment found wrong before it changed anything. */
export class DeploymentFault extends Error {
  readonly code: string;

  constructor({ code, message }: DeploymentError) {
    super(message);
    this.code = code;
  }
}

function fault(code: string, message: string): DeploymentFault {
  return new DeploymentFault({ code, message });
}

/** The service of a deployment. @throws DeploymentFault INVALID_ECS_SERVICE */
function serviceOf(world: World, { settings }: CodeDeployment): Service {
  const [named = {}] = (settings.ecsServices ?? []) as readonly JsonObject[];
  const { clusterName, serviceName } = named;
  const found = lookUp(world, String(clusterName), String(serviceName));
  if (found === undefined || found.status !== 'ACTIVE') {
    throw fault(
      'INVALID_ECS_SERVICE',
      `Deployment group's ECS service must be ACTIVE: ${String(clusterName)}:${String(serviceName)}.`,
    );
  }
  if (found.controller !== 'CODE_DEPLOY') {
    throw fault(
      'INVALID_ECS_SERVICE',
      "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
    );
  }
  return found;
}

function lookUp(world: World, cluster: string, service: string): Service | undefined {
  try {
    return findService(world, activeCluster(world, cluster), service);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The original task set, as it serves now. @throws DeploymentFault when it does not fit the target group pair */
export function findBlue(world: World, deployment: CodeDeployment): Side {
  const service = serviceOf(world, deployment);
  const primary = primaryTaskSet(taskSetsOf(world, service));
  if (primary === undefined) {
    throw fault('INVALID_ECS_SERVICE', "The ECS service's primary task set does not exist.");
  }
  const { groupNames, listenerArns } = pairOf(deployment.settings);
  const [listenerArn = ''] = listenerArns;
  const groups = groupNames.map((name) => groupNamed(world, name));
  const own = primary.config.loadBalancers.map(({ targetGroupArn }) => targetGroupArn);
  const group = groups.find(({ arn }) => own.includes(arn));
  if (group === undefined || !isBehind(world, listenerArn, group.arn)) {
    throw fault(
      'ELASTIC_LOAD_BALANCING_INVALID',
      `The ELB could not be updated due to the following error: Primary taskset target group must be behind listener ${listenerArn}`,
    );
  }
  return sideOf(primary, group);
}

function groupNamed(world: World, name: string): TargetGroup {
  const found = [...world.elb.targetGroups.values()].find((one) => one.name === name);
  if (found !== undefined) return found;
  throw fault('ELASTIC_LOAD_BALANCING_INVALID', `The target group ${name} does not exist.`);
}

function isBehind(world: World, listenerArn: string, groupArn: string): boolean {
  const listener = world.elb.listeners.get(listenerArn);
  if (listener === undefined) return false;
  const all = [listener.defaultActions, ...rulesOf(world, listenerArn).map((one) => one.actions)];
  return all.some((actions) => groupsIn(actions).has(groupArn));
}

function sideOf(set: TaskSet, group: TargetGroup): Side {
  return { taskSetArn: set.arn, taskSetId: set.id, groupArn: group.arn, groupName: group.name };
}

/**
 * Makes the replacement task set behind the other target group of the pair. What an earlier deployment kept alive goes.
 * @throws DeploymentFault ECS_UPDATE_ERROR with what Amazon ECS says
 */
export function createGreen(world: World, deployment: CodeDeployment, blue: Side): Side {
  const service = serviceOf(world, deployment);
  const primary = taskSetOf(world, blue);
  const otherName = pairOf(deployment.settings).groupNames.find((name) => name !== blue.groupName);
  const group = groupNamed(world, String(otherName));
  for (const set of taskSetsOf(world, service)) {
    if (set.status === 'ACTIVE') deleteTaskSet(world, service, { set, force: true });
  }
  const { appSpec, id } = deployment;
  const { launchType, ...before } = primary?.config ?? { taskDefinitionArn: '' };
  const byProvider = appSpec.capacityProviderStrategy !== undefined;
  try {
    const config = configFrom(
      world,
      {
        taskDefinition: appSpec.taskDefinition,
        platformVersion: appSpec.platformVersion,
        networkConfiguration: appSpec.networkConfiguration,
        capacityProviderStrategy: appSpec.capacityProviderStrategy,
        loadBalancers: [
          {
            targetGroupArn: group.arn,
            containerName: appSpec.containerName,
            containerPort: appSpec.containerPort,
          },
        ],
      },
      {
        loadBalancers: [],
        serviceRegistries: [],
        ...before,
        ...(launchType !== undefined && !byProvider && { launchType }),
      },
    );
    const parts = { config, scale: 100, startedBy: 'CODE_DEPLOY', externalId: id };
    return sideOf(addTaskSet(world, service, parts), group);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw fault(
      'ECS_UPDATE_ERROR',
      `The ECS service cannot be updated due to an unexpected error: ${error.message} (Service: AmazonECS; Status Code: 400; Error Code: ${error.code})`,
    );
  }
}

/** The task set of a side, as long as it is there. */
export function taskSetOf(world: World, side: Side | undefined): TaskSet | undefined {
  return side === undefined ? undefined : world.ecs.taskSets.get(side.taskSetArn);
}

/** Deletes the task set of a side, whatever became of its service meanwhile. */
export function removeSide(world: World, side: Side | undefined): void {
  const set = taskSetOf(world, side);
  const service = set && world.ecs.services.get(set.serviceArn);
  if (set === undefined || service === undefined || set.status === 'DRAINING') return;
  deleteTaskSet(world, service, { set, force: true });
}

/** Makes the task set of a side the primary one, as long as both it and its service are there. */
export function promoteSide(world: World, side: Side | undefined): void {
  const set = taskSetOf(world, side);
  const service = set && world.ecs.services.get(set.serviceArn);
  if (set === undefined || service === undefined || set.status === 'DRAINING') return;
  makePrimary(world, service, set);
}
