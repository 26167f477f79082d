import { demandOf } from '../../placement/task-demand.ts';
import { ecsArn } from '../ecs/arns.ts';
import type { Service } from '../ecs/service.ts';
import type { Task } from '../ecs/task.ts';
import type { World } from '../world.ts';
import { cpuAt, memoryAt, ranAt } from './behaviour.ts';
import { sampleOf } from './series.ts';
import type { Metric } from './state.ts';
import type { Sampler } from './traffic.ts';

/** Metrics of a service; undefined when it is not there. */
export function serviceSampler(world: World, metric: Metric): Sampler | undefined {
  const { ClusterName, ServiceName } = metric.dimensions;
  const service = world.ecs.services.get(ecsArn(world, `service/${ClusterName}/${ServiceName}`));
  if (service === undefined) return undefined;
  const tasks = [...world.ecs.tasks.values()].filter((one) => one.serviceArn === service.arn);
  return (atMs) => {
    if (service.createdAtMs > atMs) return undefined;
    const values = valuesOf(world, metric, { service, tasks, atMs });
    const counted = values.map((value) => [value, 1] as const);
    return counted.length === 0 ? undefined : sampleOf(atMs, counted);
  };
}

interface Now {
  readonly service: Service;
  readonly tasks: readonly Task[];
  readonly atMs: number;
}

function valuesOf(world: World, { name, namespace }: Metric, now: Now): readonly number[] {
  const { service, tasks, atMs } = now;
  const running = tasks.filter((one) => ranAt(one, atMs));
  if (name === 'CPUUtilization') return running.map((one) => cpuAt(world, one, atMs));
  if (name === 'MemoryUtilization') return running.map((one) => memoryAt(world, one, atMs));
  if (namespace !== 'ECS/ContainerInsights') return [];
  switch (name) {
    case 'RunningTaskCount':
      return [running.length];
    case 'DesiredTaskCount':
      return [service.desiredCount];
    case 'PendingTaskCount':
      return [tasks.filter((one) => isPendingAt(one, atMs)).length];
    case 'DeploymentCount':
      return [service.deployments.filter(({ status }) => status !== 'INACTIVE').length];
    default:
      return running.flatMap((one) => amountOf(world, name, { task: one, atMs }));
  }
}

/**
 * CPU in units and memory in MiB of one task.
 * @source CloudWatch user guide, Amazon ECS Container Insights metrics
 */
function amountOf(
  world: World,
  name: string,
  { task, atMs }: { readonly task: Task; readonly atMs: number },
): readonly number[] {
  const revision = world.ecs.revisions.get(task.taskDefinitionArn);
  if (revision === undefined) return [];
  const { cpu, memoryMib } = demandOf(revision.definition);
  switch (name) {
    case 'CpuReserved':
      return [cpu];
    case 'CpuUtilized':
      return [(cpu * cpuAt(world, task, atMs)) / 100];
    case 'MemoryReserved':
      return [memoryMib];
    case 'MemoryUtilized':
      return [(memoryMib * memoryAt(world, task, atMs)) / 100];
    default:
      return [];
  }
}

/** Whether a task was on its way to RUNNING at a time. */
export function isPendingAt(task: Task, atMs: number): boolean {
  const { createdAtMs, startedAtMs, stoppingAtMs } = task;
  const endMs = startedAtMs ?? stoppingAtMs ?? Number.POSITIVE_INFINITY;
  return createdAtMs <= atMs && atMs < endMs;
}
