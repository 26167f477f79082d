import { invalidParameter } from '../refusal.ts';
import type { World } from '../world.ts';
import { ecsArn, shortName } from './arns.ts';
import type { Deployment } from './deployment.ts';
import { hasEnded } from './deployment.ts';
import { currentServiceDeployment, endServiceDeployment } from './end-service-deployment.ts';
import { type Controller, primaryOf, type Service } from './service.ts';
import { configOf } from './service-tasks.ts';
import { startDeploymentAs } from './start-deployment.ts';
import { primaryTaskSet } from './task-sets/task-set.ts';
import { makePrimary, taskSetsOf } from './task-sets/task-sets.ts';
import { tasksOf } from './tasks.ts';

/**
 * Hands a service over to another controller without touching its tasks: what serves becomes the deployment, or the
 * task set, of the same id.
 * @throws Refusal InvalidParameterException while a deployment goes on, or for a service that CodeDeploy could not steer
 * @source reference/service-deployments.md section 1, deploymentController: changeable in place since 2025-07
 */
export function changeController(world: World, service: Service, next: Controller): void {
  if (service.controller === next) return;
  if (service.controller === 'ECS') toTaskSet(world, service, next);
  else if (next === 'ECS') toDeployment(world, service);
  service.controller = next;
}

function toTaskSet(world: World, service: Service, next: Controller): void {
  if (!hasEnded(currentServiceDeployment(world, service))) {
    throw invalidParameter(
      'Unable to change the deployment controller while a service deployment is in progress.',
    );
  }
  const primary = primaryOf(service);
  const config = configOf(world, primary);
  if (next === 'CODE_DEPLOY' && config.loadBalancers.length === 0) {
    throw invalidParameter(
      'A load balancer is required for services with a CODE_DEPLOY deployment controller.',
    );
  }
  const path = `${shortName(service.clusterArn)}/${service.name}`;
  const { arn: serviceArn, clusterArn } = service;
  const set = {
    arn: ecsArn(world, `task-set/${path}/${primary.id}`),
    id: primary.id,
    serviceArn,
    clusterArn,
    status: 'ACTIVE' as const,
    config,
    scale: 100,
    computedDesiredCount: service.desiredCount,
    stability: 'STABILIZING' as const,
    stabilityAtMs: world.nowMs,
    createdAtMs: world.nowMs,
    updatedAtMs: world.nowMs,
  };
  world.ecs.taskSets.set(set.arn, set);
  makePrimary(world, service, set);
  service.deployments = [];
  service.currentServiceDeploymentArn = '';
}

/** The task set that serves becomes a deployment that is complete; the others go as older ones do. */
function toDeployment(world: World, service: Service): void {
  const sets = taskSetsOf(world, service);
  const serving = primaryTaskSet(sets);
  if (serving === undefined) {
    throw invalidParameter('The service has no primary task set to go on with.');
  }
  service.controller = 'ECS';
  const primary = startDeploymentAs(world, service, serving);
  Object.assign(primary, complete(world, service, primary));
  endServiceDeployment(world, service, { status: 'SUCCESSFUL' });
  const older = sets.filter((one) => one !== serving);
  for (const one of older) {
    const left: Deployment = { ...primary, id: one.id, status: 'ACTIVE', desiredCount: 0 };
    const isLeft = tasksOf(world, service).some(({ startedBy }) => startedBy === one.id);
    if (isLeft) service.deployments = [...service.deployments, left];
  }
  for (const { arn } of sets) world.ecs.taskSets.delete(arn);
}

function complete(world: World, service: Service, { id }: Deployment): Partial<Deployment> {
  return {
    desiredCount: service.desiredCount,
    rolloutState: 'COMPLETED',
    rolloutStateReason: `ECS deployment ${id} completed.`,
    completedAtMs: world.nowMs,
  };
}
