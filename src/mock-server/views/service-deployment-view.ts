import { breakerOf } from '../../simulator/ecs/breaker-settings.ts';
import type { ServiceDeployment } from '../../simulator/ecs/deployment.ts';
import { countsOf } from '../../simulator/ecs/end-service-deployment.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';
import { alarmsView, stagesView } from './stages-view.ts';

/** A line of ListServiceDeployments. */
export function serviceDeploymentBrief(one: ServiceDeployment): JsonObject {
  return {
    serviceDeploymentArn: one.arn,
    serviceArn: one.serviceArn,
    clusterArn: one.clusterArn,
    startedAt: seconds(one.startedAtMs),
    createdAt: seconds(one.createdAtMs),
    finishedAt: seconds(one.finishedAtMs),
    targetServiceRevisionArn: one.targetRevisionArn,
    status: one.status,
    statusReason: one.statusReason,
  };
}

/** A service deployment as DescribeServiceDeployments shows it. */
export function serviceDeploymentView(world: World, one: ServiceDeployment): JsonObject {
  const { targetServiceRevisionArn: target, ...brief } = serviceDeploymentBrief(one);
  return {
    ...brief,
    stoppedAt: seconds(one.stoppedAtMs),
    updatedAt: seconds(one.updatedAtMs),
    sourceServiceRevisions: one.sourceRevisionArns.map((arn) => ({
      arn,
      ...taskCounts(world, one, arn),
      ...weights(one, (percent) => 100 - percent),
    })),
    targetServiceRevision: {
      arn: target,
      ...taskCounts(world, one, one.targetRevisionArn),
      ...weights(one, (percent) => percent),
    },
    ...stagesView(one),
    alarms: alarmsView(one),
    deploymentConfiguration: one.deploymentConfiguration,
    deploymentCircuitBreaker: breakerView(one),
    ...(one.rollback && {
      rollback: {
        reason: one.rollback.reason,
        startedAt: seconds(one.rollback.startedAtMs),
        serviceRevisionArn: one.rollback.serviceRevisionArn,
      },
    }),
  };
}

function taskCounts(world: World, one: ServiceDeployment, revisionArn: string): JsonObject {
  const service = world.ecs.services.get(one.serviceArn);
  if (service === undefined) return {};
  const isTarget = revisionArn === one.targetRevisionArn;
  const source = {
    ...one,
    deploymentId: `ecs-svc/${revisionArn.slice(revisionArn.lastIndexOf('/') + 1)}`,
  };
  const { finalCounts: _ofTheTarget, ...counted } = source;
  const { requested, running, pending } = countsOf(world, service, isTarget ? one : counted);
  return {
    requestedTaskCount: isTarget ? requested : running + pending,
    runningTaskCount: running,
    pendingTaskCount: pending,
  };
}

/** Shares of the traffic, which a rolling deployment does not have. */
function weights(one: ServiceDeployment, of: (percent: number) => number): JsonObject {
  if (one.progress === undefined) return {};
  return {
    requestedTestTrafficWeight: of(one.testWeight),
    requestedProductionTrafficWeight: of(one.productionWeight),
  };
}

function breakerView(one: ServiceDeployment): JsonObject | undefined {
  if (!breakerOf(one.deploymentConfiguration).enable) return undefined;
  return {
    status: one.breakerStatus,
    failureCount: one.breakerCount,
    threshold: one.breakerThreshold,
  };
}
