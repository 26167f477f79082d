import type { World } from '../world.ts';
import { hasEnded, type ServiceDeployment, type ServiceDeploymentStatus } from './deployment.ts';
import type { Service } from './service.ts';
import { isLive, isPending } from './task.ts';
import { tasksOf } from './tasks.ts';

/** How a service deployment ends. */
export interface Ending {
  readonly status: ServiceDeploymentStatus;
  readonly reason?: string;
}

/** The newest service deployment of a service. */
export function currentServiceDeployment(world: World, service: Service): ServiceDeployment {
  const found = world.ecs.serviceDeployments.get(service.currentServiceDeploymentArn);
  if (found === undefined) throw new Error(`service ${service.name} has no service deployment`);
  return found;
}

/** Ends the newest service deployment of a service, unless it has ended; its counts stay as they are now. */
export function endServiceDeployment(world: World, service: Service, ending: Ending): void {
  const deployment = currentServiceDeployment(world, service);
  if (hasEnded(deployment)) return;
  deployment.finalCounts = countsOf(world, service, deployment);
  deployment.status = ending.status;
  if (ending.reason !== undefined) deployment.statusReason = ending.reason;
  if (deployment.breakerStatus === 'MONITORING') deployment.breakerStatus = 'MONITORING_COMPLETE';
  if (deployment.alarmsStatus === 'MONITORING') deployment.alarmsStatus = 'MONITORING_COMPLETE';
  deployment.finishedAtMs = world.nowMs;
  deployment.updatedAtMs = world.nowMs;
  if (ending.status === 'STOPPED') deployment.stoppedAtMs = world.nowMs;
}

/** Tasks of the target revision: as they are, or as they were when the service deployment ended. */
export function countsOf(world: World, service: Service, deployment: ServiceDeployment) {
  if (deployment.finalCounts !== undefined) return deployment.finalCounts;
  const tasks = tasksOf(world, service).filter((one) => one.startedBy === deployment.deploymentId);
  const pending = tasks.filter(isPending).length;
  return {
    requested: service.desiredCount,
    running: tasks.filter(isLive).length - pending,
    pending,
  };
}
