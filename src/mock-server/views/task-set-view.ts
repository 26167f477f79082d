import { launchTypeOf } from '../../simulator/ecs/service-tasks.ts';
import { isPending, type Task } from '../../simulator/ecs/task.ts';
import type { TaskSet } from '../../simulator/ecs/task-sets/task-set.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** A task set as DescribeTaskSets and the services show it. */
export function taskSetView(world: World, set: TaskSet): JsonObject {
  const { config } = set;
  const tasks = tasksOfSet(world, set);
  const isFargate = launchTypeOf(config) === 'FARGATE';
  return {
    id: set.id,
    taskSetArn: set.arn,
    serviceArn: set.serviceArn,
    clusterArn: set.clusterArn,
    startedBy: set.startedBy,
    externalId: set.externalId,
    status: set.status,
    taskDefinition: config.taskDefinitionArn,
    computedDesiredCount: set.computedDesiredCount,
    pendingCount: tasks.filter(isPending).length,
    runningCount: tasks.filter((one) => one.lastStatus === 'RUNNING').length,
    createdAt: seconds(set.createdAtMs),
    updatedAt: seconds(set.updatedAtMs),
    launchType: config.launchType,
    capacityProviderStrategy: config.capacityProviderStrategy,
    ...(isFargate && { platformVersion: platformVersionOf(set), platformFamily: 'Linux' }),
    networkConfiguration: config.networkConfiguration,
    loadBalancers: config.loadBalancers,
    serviceRegistries: config.serviceRegistries,
    scale: { value: set.scale, unit: 'PERCENT' },
    stabilityStatus: set.stability,
    stabilityStatusAt: seconds(set.stabilityAtMs),
    tags: world.ecs.tags.get(set.arn) ?? [],
  };
}

function tasksOfSet(world: World, set: TaskSet): readonly Task[] {
  const working = world.ecs.working.get(set.serviceArn) ?? [];
  return [...working].filter((one) => one.startedBy === set.id);
}

function platformVersionOf({ config }: TaskSet): string {
  const { platformVersion = 'LATEST' } = config;
  return platformVersion === 'LATEST' ? '1.4.0' : platformVersion;
}
