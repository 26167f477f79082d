import type { World } from '../world.ts';
import type { Deployment, RevisionConfig, ServiceRevision } from './deployment.ts';
import type { Service } from './service.ts';
import { taskList, tell } from './service-events.ts';
import { balancersOf } from './stages/shift-traffic.ts';
import { startTask } from './start-task.ts';
import { stopTask } from './stop-task.ts';
import type { Task } from './task.ts';

/** Starts tasks of a deployment and says so in the service's events. */
export function startServiceTasks(
  world: World,
  service: Service,
  { deployment, count }: { readonly deployment: Deployment; readonly count: number },
): void {
  const serviceRevision = serviceRevisionOf(world, deployment);
  const config = { ...serviceRevision.config, loadBalancers: balancersOf(serviceRevision) };
  startTasksFor(world, service, { id: deployment.id, config, count });
}

/** Tasks that are to be started for a deployment or a task set. */
export interface TasksFor {
  /** `ecs-svc/<digits>` of it. */
  readonly id: string;
  readonly config: RevisionConfig;
  readonly count: number;
}

/** Starts tasks for a deployment or a task set and says so in the service's events. */
export function startTasksFor(world: World, service: Service, wanted: TasksFor): void {
  const { id, config, count } = wanted;
  const revision = world.ecs.revisions.get(config.taskDefinitionArn);
  if (revision === undefined) throw new Error(`no revision ${config.taskDefinitionArn}`);
  const tasks = Array.from({ length: count }, () =>
    startTask(world, {
      clusterArn: service.clusterArn,
      revision,
      launchType: launchTypeOf(config),
      platformVersion: config.platformVersion,
      serviceArn: service.arn,
      startedBy: id,
      group: `service:${service.name}`,
      networkConfiguration: config.networkConfiguration,
      loadBalancers: config.loadBalancers,
      graceSeconds: service.settings.healthCheckGracePeriodSeconds,
    }),
  );
  service.isSteady = false;
  tell(world, service, `has started ${count} tasks: ${taskList(tasks)}.`);
}

/** Stops tasks of a service that are no longer wanted and says so in its events. */
export function stopServiceTasks(world: World, service: Service, tasks: readonly Task[]): void {
  if (tasks.length === 0) return;
  for (const task of tasks) {
    stopTask(world, task, {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${task.startedBy ?? service.name})`,
      drains: task.loadBalancers.length > 0,
    });
  }
  service.isSteady = false;
  tell(world, service, `has stopped ${tasks.length} running tasks: ${taskList(tasks)}.`);
}

/** What the service revision of a deployment fixes. */
export function configOf(world: World, deployment: Deployment): RevisionConfig {
  return serviceRevisionOf(world, deployment).config;
}

function serviceRevisionOf(world: World, { serviceRevisionArn }: Deployment): ServiceRevision {
  const revision = world.ecs.serviceRevisions.get(serviceRevisionArn);
  if (revision === undefined) throw new Error(`no service revision ${serviceRevisionArn}`);
  return revision;
}

/** The launch type of tasks: with a capacity provider strategy the one of its first provider. */
export function launchTypeOf(config: RevisionConfig): string {
  if (config.launchType !== undefined) return config.launchType;
  const provider = config.capacityProviderStrategy?.[0]?.capacityProvider;
  return typeof provider === 'string' && provider.startsWith('FARGATE') ? 'FARGATE' : 'EC2';
}
