import type { Service } from '../ecs/service.ts';
import type { Task } from '../ecs/task.ts';
import type { World } from '../world.ts';
import { cpu, memoryAt, ranAt } from './behaviour.ts';
import { sampleOf } from './series.ts';
import type { Metric, Sample } from './state.ts';

/** A metric of a service for the minute that begins at a time. */
export function serviceSample(world: World, metric: Metric, atMs: number): Sample | undefined {
  const { ClusterName, ServiceName } = metric.dimensions;
  const arn = `arn:aws:ecs:${world.region}:${world.account}:service/${ClusterName}/${ServiceName}`;
  const service = world.ecs.services.get(arn);
  if (service === undefined || service.createdAtMs > atMs) return undefined;
  const tasks = [...world.ecs.tasks.values()].filter((one) => one.serviceArn === arn);
  const values = valuesOf(metric, { service, tasks, atMs });
  return values.length === 0
    ? undefined
    : sampleOf(
        atMs,
        values.map((value) => [value, 1] as const),
      );
}

function valuesOf(
  { name, namespace }: Metric,
  now: { readonly service: Service; readonly tasks: readonly Task[]; readonly atMs: number },
): readonly number[] {
  const { service, tasks, atMs } = now;
  const running = tasks.filter((one) => ranAt(one, atMs));
  if (name === 'CPUUtilization') return running.map(cpu);
  if (name === 'MemoryUtilization') return running.map((one) => memoryAt(one, atMs));
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
      return [];
  }
}

function isPendingAt({ createdAtMs, startedAtMs, stoppingAtMs }: Task, atMs: number): boolean {
  const endMs = startedAtMs ?? stoppingAtMs ?? Number.POSITIVE_INFINITY;
  return createdAtMs <= atMs && atMs < endMs;
}
