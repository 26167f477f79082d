import type { JsonObject } from '../json.ts';
import { invalidParameter, Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { memberArn } from './arns.ts';
import { whereFrom } from './capacity/shares.ts';
import { changeController } from './change-controller.ts';
import { checkScheduling } from './check-scheduling.ts';
import { checkSteered } from './check-steered.ts';
import { checkTargetGroups } from './check-target-groups.ts';
import type { Cluster } from './cluster.ts';
import { DAEMON_DEPLOYMENT } from './daemon.ts';
import { deepEqual } from './deep-equal.ts';
import type { RevisionConfig } from './deployment.ts';
import { endServiceDeployment } from './end-service-deployment.ts';
import { reconcileSoon } from './request-reconcile.ts';
import { type Controller, primaryOf, type Service, type ServiceSettings } from './service.ts';
import { configFrom, needsDeployment, settingsFrom } from './service-config.ts';
import { configOf, stopServiceTasks } from './service-tasks.ts';
import { shownConfig } from './shown-config.ts';
import { checkLoadBalancers } from './stages/check-load-balancers.ts';
import { isStaged } from './stages/check-strategy.ts';
import { startDeployment } from './start-deployment.ts';
import { addTaskSet, makePrimary } from './task-sets/task-sets.ts';
import { tasksOf } from './tasks.ts';

/** A service of a cluster by name or ARN, whatever its status. */
export function findService(
  world: World,
  cluster: Cluster,
  nameOrArn: string,
): Service | undefined {
  return world.ecs.services.get(memberArn(cluster.arn, 'service', nameOrArn));
}

/**
 * A service that can be changed.
 * @throws Refusal ServiceNotFoundException, ServiceNotActiveException
 */
export function activeService(world: World, cluster: Cluster, nameOrArn: string): Service {
  const service = findService(world, cluster, nameOrArn);
  if (service === undefined) throw new Refusal('ServiceNotFoundException', 'Service not found.');
  if (service.status !== 'ACTIVE') {
    throw new Refusal('ServiceNotActiveException', 'Service was not ACTIVE.');
  }
  return service;
}

/**
 * Creates a service and starts its first deployment. The same request again gives the service that is there.
 * @throws Refusal what AWS refuses
 */
export function createService(world: World, cluster: Cluster, request: JsonObject): Service {
  const name = String(request.serviceName);
  const known = findService(world, cluster, name);
  if (known?.status === 'DRAINING') {
    throw invalidParameter('Unable to Start a service that is still Draining.');
  }
  if (known?.status === 'ACTIVE') {
    if (deepEqual(known.createdFrom, request)) return known;
    throw invalidParameter('Creation of service was not idempotent.');
  }
  const controller = controllerFrom(request);
  const config = firstConfig(world, { ...request, ...where(world, cluster, request) }, controller);
  const isDaemon = request.schedulingStrategy === 'DAEMON';
  const settings = settingsFrom(isDaemon ? asDaemon(request) : request);
  checkScheduling(request, { isDaemon, controller, settings, config });
  checkTargetGroups(world, config?.loadBalancers ?? []);
  checkStrategyFits(settings, { controller, balancers: config?.loadBalancers ?? [] });
  const service: Service = {
    arn: memberArn(cluster.arn, 'service', name),
    name,
    clusterArn: cluster.arn,
    controller,
    schedulingStrategy: String(request.schedulingStrategy ?? 'REPLICA'),
    createdFrom: request,
    status: 'ACTIVE',
    desiredCount: Number(request.desiredCount ?? 0),
    settings,
    deployments: [],
    currentServiceDeploymentArn: '',
    events: [],
    isSteady: false,
    createdAtMs: world.nowMs,
  };
  world.ecs.services.set(service.arn, service);
  if (config !== undefined) begin(world, service, config);
  return service;
}

/** Traffic is shifted by Amazon ECS alone, over load balancers that know both sides. */
function checkStrategyFits(
  { deploymentConfiguration }: ServiceSettings,
  { controller, balancers }: { controller: Controller; balancers: readonly JsonObject[] },
): void {
  if (controller !== 'ECS' && isStaged(deploymentConfiguration)) {
    throw invalidParameter(
      `The deployment strategy ${String(deploymentConfiguration.strategy)} is only supported with the ECS deployment controller.`,
    );
  }
  checkLoadBalancers(balancers, deploymentConfiguration);
}

/** A daemon service keeps one task on a machine, and replaces it by stopping it first. */
function asDaemon(request: JsonObject): JsonObject {
  const given = (request.deploymentConfiguration ?? {}) as JsonObject;
  return {
    availabilityZoneRebalancing: 'DISABLED',
    ...request,
    deploymentConfiguration: { ...DAEMON_DEPLOYMENT, ...given },
  };
}

function controllerFrom({ deploymentController }: JsonObject): Controller {
  const { type = 'ECS' } = (deploymentController ?? {}) as JsonObject;
  return type as Controller;
}

/** A service whose task sets come from outside names no revision of its own. */
function firstConfig(world: World, request: JsonObject, controller: Controller) {
  if (controller === 'EXTERNAL') {
    if (request.taskDefinition === undefined) return undefined;
    throw invalidParameter(
      'TaskDefinition must not be specified for services with an EXTERNAL deployment controller.',
    );
  }
  return configFrom(world, request);
}

/** The first deployment, or with CodeDeploy the task set that serves first. */
function begin(world: World, service: Service, config: RevisionConfig): void {
  if (service.controller === 'ECS') {
    startDeployment(world, service, config);
    return;
  }
  const set = addTaskSet(world, service, { config, scale: 100 });
  makePrimary(world, service, set);
}

function where(world: World, cluster: Cluster, request: JsonObject): JsonObject {
  return whereFrom(world, cluster, request) as JsonObject;
}

/**
 * Changes a service. A deployment starts only when something changes that a service revision fixes, or when
 * it is forced; the rest takes effect as it is.
 * @throws Refusal what AWS refuses; nothing is changed then
 */
export function updateService(world: World, service: Service, request: JsonObject): Service {
  if (request.deploymentController !== undefined) handOver(world, service, request);
  if (service.controller !== 'ECS') return updateSteered(world, service, request);
  const before = configOf(world, primaryOf(service));
  const config = configFrom(world, request, before);
  const settings = settingsFrom(request, service.settings);
  const isDaemon = service.schedulingStrategy === 'DAEMON';
  checkScheduling(request, { isDaemon, controller: 'ECS', settings, config });
  if (request.loadBalancers !== undefined) checkTargetGroups(world, config.loadBalancers);
  checkStrategyFits(settings, { controller: 'ECS', balancers: config.loadBalancers });
  service.settings = settings;
  if (typeof request.desiredCount === 'number') service.desiredCount = request.desiredCount;
  const isForced = request.forceNewDeployment === true;
  if (isForced || needsDeployment(before, config)) startDeployment(world, service, config);
  reconcileSoon(world, service);
  return service;
}

/** Another controller takes the service over, once the rest of the request was found to fit it. */
function handOver(world: World, service: Service, request: JsonObject): void {
  const controller = controllerFrom(request);
  if (controller === service.controller) return;
  if (controller === 'ECS') {
    const config = configFrom(world, request, shownConfig(world, service));
    const settings = settingsFrom(request, service.settings);
    checkStrategyFits(settings, { controller, balancers: config.loadBalancers });
  } else {
    checkSteered({ controller }, request);
    const settings = settingsFrom(request, service.settings);
    checkStrategyFits(settings, { controller, balancers: [] });
  }
  changeController(world, service, controller);
}

/** A change to a service with task sets: what a revision fixes is for its controller to change. */
function updateSteered(world: World, service: Service, request: JsonObject): Service {
  checkSteered(service, request);
  service.settings = settingsFrom(request, service.settings);
  if (typeof request.desiredCount === 'number') service.desiredCount = request.desiredCount;
  reconcileSoon(world, service);
  return service;
}

/**
 * Deletes a service: it drains, and is INACTIVE when its last task has ended.
 * @throws Refusal while it is scaled above 0, unless forced
 */
export function deleteService(world: World, service: Service, force: boolean): Service {
  if (service.desiredCount > 0 && !force) {
    throw invalidParameter('The service cannot be stopped while it is scaled above 0.');
  }
  service.desiredCount = 0;
  service.status = 'DRAINING';
  if (service.controller === 'ECS') {
    primaryOf(service).desiredCount = 0;
    endServiceDeployment(world, service, {
      status: 'STOPPED',
      reason: 'Service deployment stopped because the service was deleted.',
    });
  }
  const live = tasksOf(world, service).filter((one) => one.desiredStatus === 'RUNNING');
  for (const one of live) delete one.protectedUntilMs;
  stopServiceTasks(world, service, live);
  reconcileSoon(world, service);
  return service;
}
