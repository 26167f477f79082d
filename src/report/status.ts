import type { Deployment, Service, ServiceDeployment } from '../ports/ecs.ts';
import { isoTime } from './iso-time.ts';

/** Events that are shown, the newest first. */
const EVENTS_SHOWN = 5;

/** A service in lines for the log: what it runs, its deployments, the last events. */
export function statusLines(
  service: Service,
  deployment: ServiceDeployment | undefined,
): readonly string[] {
  return [
    `service     ${service.name} (${service.status}) in ${service.clusterArn}`,
    `runs        ${service.taskDefinitionArn}`,
    `tasks       ${service.runningCount} of ${service.desiredCount} running, ${service.pendingCount} starting`,
    ...(deployment === undefined ? [] : [`deployment  ${serviceDeploymentWords(deployment)}`]),
    ...waitingLines(service, deployment),
    ...service.deployments.map(deploymentLine),
    ...service.events
      .slice(0, EVENTS_SHOWN)
      .map((event) => `event       ${isoTime(event.atMs)}  ${event.message}`),
  ];
}

function serviceDeploymentWords(deployment: ServiceDeployment): string {
  const reason = deployment.statusReason === undefined ? '' : `: ${deployment.statusReason}`;
  const isOver = deployment.finishedAtMs !== undefined;
  const stage = deployment.lifecycleStage;
  return `${deployment.status}${stage === undefined || isOver ? '' : ` at ${stage}`}${reason}`;
}

/** Pause hooks that wait, each with the command that answers it. */
function waitingLines(
  { name, clusterArn }: Service,
  deployment: ServiceDeployment | undefined,
): readonly string[] {
  const cluster = clusterArn.slice(clusterArn.lastIndexOf('/') + 1);
  return (deployment?.hooks ?? [])
    .filter(({ status }) => status === 'AWAITING_ACTION')
    .map(
      ({ id }) =>
        `            waits for an answer to ${id}; go on with: slipway continue --service ${name} --cluster ${cluster} --hook-id ${id}`,
    );
}

function deploymentLine(one: Deployment): string {
  const state = one.rolloutState ?? 'no rollout state';
  return `            ${one.id} ${one.status} ${state}: ${one.runningCount} of ${one.desiredCount} running, ${one.failedTasks} failed, ${one.taskDefinitionArn}`;
}
