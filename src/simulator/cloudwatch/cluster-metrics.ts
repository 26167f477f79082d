import { ecsArn } from '../ecs/arns.ts';
import type { ContainerInstance } from '../ecs/instances/container-instance.ts';
import { instancesOf } from '../ecs/instances/instances.ts';
import type { Task } from '../ecs/task.ts';
import type { World } from '../world.ts';
import { cpuAt, memoryAt, ranAt } from './behaviour.ts';
import { sampleOf } from './series.ts';
import { isPendingAt } from './service-metrics.ts';
import type { Metric } from './state.ts';
import type { Sampler } from './traffic.ts';

/** What a cluster held at a time. */
interface Held {
  readonly atMs: number;
  readonly instances: readonly ContainerInstance[];
  /** Tasks that ran. */
  readonly running: readonly Task[];
  /** Tasks with a place on an instance. */
  readonly placed: readonly Task[];
}

/** Metrics of a cluster; undefined when it is not there. */
export function clusterSampler(world: World, metric: Metric): Sampler | undefined {
  const { ClusterName } = metric.dimensions;
  const cluster = world.ecs.clusters.get(ecsArn(world, `cluster/${ClusterName}`));
  if (cluster === undefined) return undefined;
  const machines = instancesOf(world, cluster.arn);
  const tasks = [...world.ecs.tasks.values()].filter((one) => one.clusterArn === cluster.arn);
  return (atMs) => {
    const running = tasks.filter((one) => ranAt(one, atMs));
    const there = tasks.filter((one) => ranAt(one, atMs) || isPendingAt(one, atMs));
    const placed = there.filter(({ demand }) => demand !== undefined);
    const instances = machines.filter(({ registeredAtMs }) => registeredAtMs <= atMs);
    const value = amountOf(world, metric, { atMs, instances, running, placed });
    return value === undefined ? undefined : sampleOf(atMs, [[value, 1]]);
  };
}

/** @source Amazon ECS developer guide, "Amazon ECS CloudWatch metrics": reservations and utilization of a cluster are for its container instances */
function amountOf(world: World, { name, namespace }: Metric, held: Held): number | undefined {
  const { atMs, instances, running, placed } = held;
  if (namespace === 'ECS/ContainerInsights') {
    if (name === 'TaskCount') return running.length;
    if (name === 'ContainerInstanceCount') return instances.length;
    return undefined;
  }
  switch (name) {
    case 'CPUReservation':
      return percent(instances, placed, ['cpu', () => 1]);
    case 'MemoryReservation':
      return percent(instances, placed, ['memoryMib', () => 1]);
    case 'CPUUtilization':
      return percent(instances, running, ['cpu', (one) => cpuAt(world, one, atMs) / 100]);
    case 'MemoryUtilization':
      return percent(instances, running, ['memoryMib', (one) => memoryAt(world, one, atMs) / 100]);
    default:
      return undefined;
  }
}

/** How much of what the instances have is taken, each task counting with a share of its demand. */
function percent(
  instances: readonly ContainerInstance[],
  tasks: readonly Task[],
  [resource, share]: readonly ['cpu' | 'memoryMib', (task: Task) => number],
): number | undefined {
  const total = instances.reduce((sum, { registered }) => sum + registered[resource], 0);
  if (total === 0) return undefined;
  const used = tasks.reduce((sum, one) => sum + (one.demand?.[resource] ?? 0) * share(one), 0);
  return (100 * used) / total;
}
