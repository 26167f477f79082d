import { SERVICE_DEFAULT_STRATEGIES } from '../../placement/strategies.ts';
import type { World } from '../world.ts';
import { sharesOf } from './capacity/shares.ts';
import type { Deployment, RevisionConfig, ServiceRevision } from './deployment.ts';
import { startOn } from './instances/start-on.ts';
import { isProtected } from './protection.ts';
import type { Service } from './service.ts';
import { taskList, tell } from './service-events.ts';
import { balancersOf } from './stages/shift-traffic.ts';
import type { TaskStart } from './start-task.ts';
import { stopTask } from './stop-task.ts';
import type { Task } from './task.ts';
import { tasksOf } from './tasks.ts';
import { tellRefused, tellUnplaced } from './unplaced.ts';

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
  const shares = sharesOf(config, count, presentOf(world, service, id));
  const started = shares.map((share) => {
    const start: TaskStart = {
      clusterArn: service.clusterArn,
      revision,
      launchType: share.launchType,
      capacityProviderName: share.capacityProviderName,
      platformVersion: config.platformVersion,
      serviceArn: service.arn,
      startedBy: id,
      group: `service:${service.name}`,
      networkConfiguration: config.networkConfiguration,
      loadBalancers: config.loadBalancers,
      graceSeconds: service.settings.healthCheckGracePeriodSeconds,
    };
    return startOn(world, { start, count: share.count, ...rulesOf(service) });
  });
  for (const { reasons, refusal } of started) {
    if (reasons) tellUnplaced(world, service, reasons);
    if (refusal !== undefined) tellRefused(world, service, refusal);
  }
  const tasks = started.flatMap((one) => one.tasks);
  if (tasks.length === 0) return;
  service.isSteady = false;
  tell(world, service, `has started ${tasks.length} tasks: ${taskList(tasks)}.`);
}

/** Tasks of a deployment that are there, by capacity provider. */
function presentOf(world: World, service: Service, id: string): Readonly<Record<string, number>> {
  const present: Record<string, number> = {};
  for (const { startedBy, capacityProviderName, desiredStatus } of tasksOf(world, service)) {
    if (startedBy !== id || desiredStatus !== 'RUNNING' || capacityProviderName === undefined)
      continue;
    present[capacityProviderName] = (present[capacityProviderName] ?? 0) + 1;
  }
  return present;
}

/** What the tasks of a service ask of machines: a daemon has one task on each. */
function rulesOf({ settings, schedulingStrategy }: Service) {
  const { placementConstraints, placementStrategy } = settings;
  if (schedulingStrategy === 'DAEMON') {
    return { constraints: [...placementConstraints, { type: 'distinctInstance' }], strategies: [] };
  }
  const strategies = placementStrategy.length > 0 ? placementStrategy : SERVICE_DEFAULT_STRATEGIES;
  return { constraints: placementConstraints, strategies };
}

/** Stops tasks of a service that are no longer wanted and says so in its events. */
export function stopServiceTasks(world: World, service: Service, tasks: readonly Task[]): void {
  const free = tasks.filter((one) => !isProtected(world, one));
  if (free.length === 0) return;
  for (const task of free) {
    stopTask(world, task, {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${task.startedBy ?? service.name})`,
      drains: task.loadBalancers.length > 0,
    });
  }
  service.isSteady = false;
  tell(world, service, `has stopped ${free.length} running tasks: ${taskList(free)}.`);
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
