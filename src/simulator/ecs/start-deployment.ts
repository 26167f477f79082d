import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { ecsArn, shortName } from './arns.ts';
import { breakerOf } from './breaker-settings.ts';
import type { Deployment, RevisionConfig, ServiceDeployment } from './deployment.ts';
import { endServiceDeployment } from './end-service-deployment.ts';
import { reconcileSoon } from './request-reconcile.ts';
import type { Service } from './service.ts';
import { isStaged } from './stages/check-strategy.ts';
import { isLive } from './task.ts';
import { startedBy, tasksOf } from './tasks.ts';

/**
 * Starts a deployment of a service: a service revision, its entry in `deployments` as PRIMARY and a service
 * deployment. One that is still going on is stopped, since a newer one takes its place.
 */
export function startDeployment(
  world: World,
  service: Service,
  config: RevisionConfig,
): Deployment {
  return startDeploymentAs(world, service, { config, id: `ecs-svc/${world.random.digits(19)}` });
}

/** Starts a deployment with the id that tasks which are there already carry. */
export function startDeploymentAs(
  world: World,
  service: Service,
  { config, id }: { readonly config: RevisionConfig; readonly id: string },
): Deployment {
  const digits = shortName(id);
  const path = `${shortName(service.clusterArn)}/${service.name}`;
  const serviceRevisionArn = ecsArn(world, `service-revision/${path}/${digits}`);
  const { arn: serviceArn, clusterArn } = service;
  const revision = {
    arn: serviceRevisionArn,
    serviceArn,
    clusterArn,
    createdAtMs: world.nowMs,
    config,
    isAlternate: isAlternateSide(world, service),
  };
  world.ecs.serviceRevisions.set(serviceRevisionArn, revision);
  const deployment = newDeployment(world, id, serviceRevisionArn);
  const sources = supersede(world, service);
  const arn = ecsArn(world, `service-deployment/${path}/${world.random.hex(20)}`);
  const record = newServiceDeployment(world, service, { arn, deployment, sources });
  world.ecs.serviceDeployments.set(arn, record);
  service.currentServiceDeploymentArn = arn;
  service.deployments = [deployment, ...service.deployments];
  service.isSteady = false;
  reconcileSoon(world, service);
  return deployment;
}

/** A deployment in stages takes the target groups that the revision before it does not use. */
function isAlternateSide(world: World, service: Service): boolean {
  const serving = service.deployments.reduce<Deployment | undefined>(
    (latest, one) => ((one.completedAtMs ?? 0) > (latest?.completedAtMs ?? 0) ? one : latest),
    undefined,
  );
  if (serving === undefined) return false;
  const wasAlternate =
    world.ecs.serviceRevisions.get(serving.serviceRevisionArn)?.isAlternate === true;
  return isStaged(service.settings.deploymentConfiguration) ? !wasAlternate : wasAlternate;
}

/** Ends what goes on and makes room for a new PRIMARY; gives back the service revisions that still have tasks. */
function supersede(world: World, service: Service): readonly string[] {
  if (service.deployments.length === 0) return [];
  endServiceDeployment(world, service, {
    status: 'STOPPED',
    reason: 'Service deployment stopped because a newer service deployment was started.',
  });
  const tasks = tasksOf(world, service).filter(isLive);
  for (const one of service.deployments) {
    if (one.status !== 'PRIMARY') continue;
    one.status = 'ACTIVE';
    one.updatedAtMs = world.nowMs;
    one.desiredCount = startedBy(tasks, one).length;
  }
  const active = service.deployments.filter((one) => one.status === 'ACTIVE');
  return active.map((one) => one.serviceRevisionArn);
}

function newDeployment(world: World, id: string, serviceRevisionArn: string): Deployment {
  return {
    id,
    serviceRevisionArn,
    status: 'PRIMARY',
    // ECS shows 0 until the scheduler takes it up.
    desiredCount: 0,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    breakerCount: 0,
    failedStarts: 0,
    startsAfterMs: 0,
    toldStuck: false,
    createdAtMs: world.nowMs,
    updatedAtMs: world.nowMs,
  };
}

interface Parts {
  readonly arn: string;
  readonly deployment: Deployment;
  readonly sources: readonly string[];
}

function newServiceDeployment(world: World, service: Service, parts: Parts): ServiceDeployment {
  const deploymentConfiguration: JsonObject = service.settings.deploymentConfiguration;
  const breaker = breakerOf(deploymentConfiguration);
  const staged = isStaged(deploymentConfiguration);
  return {
    arn: parts.arn,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    deploymentId: parts.deployment.id,
    sourceRevisionArns: parts.sources,
    targetRevisionArn: parts.deployment.serviceRevisionArn,
    deploymentConfiguration,
    status: 'PENDING',
    createdAtMs: world.nowMs,
    updatedAtMs: world.nowMs,
    breakerStatus: breaker.enable && !staged ? 'MONITORING' : 'DISABLED',
    breakerThreshold: breaker.threshold(service.desiredCount),
    breakerCount: 0,
    productionWeight: staged ? 0 : 100,
    testWeight: 0,
  };
}
