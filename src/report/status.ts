import type { Deployment, Service, ServiceDeployment, TaskSet } from '../ports/ecs.ts';
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
    `tasks       ${runningWords(service)}, ${service.pendingCount} starting`,
    ...(deployment === undefined ? [] : [`deployment  ${serviceDeploymentWords(deployment)}`]),
    ...waitingLines(service, deployment),
    ...service.deployments.map(deploymentLine),
    ...(service.taskSets ?? []).map(taskSetLine),
    ...service.events
      .slice(0, EVENTS_SHOWN)
      .map((event) => `event       ${isoTime(event.atMs)}  ${event.message}`),
  ];
}

/** What a service is and how many of its tasks run, as a sentence. */
export function statusSentence(service: Service): string {
  const { name, status, runningCount, desiredCount, taskSets = [] } = service;
  const begin = `${name} is ${status}: `;
  if (taskSets.length < 2) return `${begin}${runningCount} of ${desiredCount} tasks run.`;
  const each = taskSets.map(
    (one) => `${one.runningCount} of ${one.desiredCount} tasks run in the ${nameOf(one)} task set`,
  );
  return `${begin}${each.join(', ')}.`;
}

/** While one task set replaces another, a service has more tasks than it is to keep. */
function runningWords({ runningCount, desiredCount, taskSets = [] }: Service): string {
  if (taskSets.length < 2) return `${runningCount} of ${desiredCount} running`;
  return `${runningCount} running in ${taskSets.length} task sets, ${desiredCount} desired`;
}

/** An ACTIVE task set is the one that is to take the primary's place. */
function nameOf({ status }: TaskSet): string {
  return status === 'ACTIVE' ? 'replacement' : status.toLowerCase();
}

function taskSetLine(one: TaskSet): string {
  const stability = one.stability === undefined ? '' : ` ${one.stability}`;
  return `task set    ${nameOf(one)} ${one.id}${stability}: ${one.runningCount} of ${one.desiredCount} running, ${one.pendingCount} starting, scale ${one.scalePercent}%, ${one.taskDefinitionArn}`;
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
