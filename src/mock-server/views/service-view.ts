import type { Deployment, RevisionConfig } from '../../simulator/ecs/deployment.ts';
import type { Service } from '../../simulator/ecs/service.ts';
import { configOf, launchTypeOf } from '../../simulator/ecs/service-tasks.ts';
import { shownConfig } from '../../simulator/ecs/shown-config.ts';
import { isPending, type Task } from '../../simulator/ecs/task.ts';
import { taskSetsOf } from '../../simulator/ecs/task-sets/task-sets.ts';
import { startedBy, tasksOf } from '../../simulator/ecs/tasks.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';
import { taskSetView } from './task-set-view.ts';

/** A service as DescribeServices shows it. */
export function serviceView(world: World, service: Service): JsonObject {
  const tasks = tasksOf(world, service);
  const taskSets = taskSetsOf(world, service);
  const shown = service.deployments.filter(({ status }) => status !== 'INACTIVE');
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    status: service.status,
    desiredCount: service.desiredCount,
    ...counts(tasks),
    ...configView(world, service),
    ...service.settings,
    deploymentController: { type: service.controller },
    taskSets:
      service.controller === 'ECS' ? undefined : taskSets.map((one) => taskSetView(world, one)),
    deployments: shown.map((one) => deploymentView(world, one, startedBy(tasks, one))),
    roleArn: `arn:aws:iam::${world.account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    events: service.events.map(({ id, atMs, message }) => ({
      id,
      createdAt: seconds(atMs),
      message,
    })),
    createdAt: seconds(service.createdAtMs),
    createdBy: `arn:aws:iam::${world.account}:user/slipway`,
    currentServiceDeployment: service.currentServiceDeploymentArn || undefined,
    currentServiceRevisions: shown.map((one) => ({
      arn: one.serviceRevisionArn,
      requestedTaskCount: one.desiredCount,
      runningTaskCount: counts(startedBy(tasks, one)).runningCount,
      pendingTaskCount: counts(startedBy(tasks, one)).pendingCount,
    })),
    schedulingStrategy: service.schedulingStrategy,
    resourceManagementType: 'CUSTOMER',
  };
}

/** Running and pending tasks as AWS counts them: by where they are, also while they are being stopped. */
function counts(tasks: readonly Task[]) {
  return {
    runningCount: tasks.filter((one) => one.lastStatus === 'RUNNING').length,
    pendingCount: tasks.filter(isPending).length,
  };
}

function configView(world: World, service: Service): JsonObject {
  const config = shownConfig(world, service);
  if (config === undefined) return { loadBalancers: [], serviceRegistries: [] };
  return {
    taskDefinition: config.taskDefinitionArn,
    loadBalancers: config.loadBalancers,
    serviceRegistries: config.serviceRegistries,
    networkConfiguration: config.networkConfiguration,
    ...platformView(config),
  };
}

function platformView(config: RevisionConfig): JsonObject {
  const isFargate = launchTypeOf(config) === 'FARGATE';
  return {
    launchType: config.launchType,
    capacityProviderStrategy: config.capacityProviderStrategy,
    ...(isFargate && {
      platformVersion: config.platformVersion ?? 'LATEST',
      platformFamily: 'Linux',
    }),
  };
}

function deploymentView(world: World, one: Deployment, tasks: readonly Task[]): JsonObject {
  const config = configOf(world, one);
  const platform = platformView(config);
  const version = config.platformVersion ?? 'LATEST';
  return {
    id: one.id,
    status: one.status,
    taskDefinition: config.taskDefinitionArn,
    desiredCount: one.desiredCount,
    ...counts(tasks),
    failedTasks: one.failedTasks,
    createdAt: seconds(one.createdAtMs),
    updatedAt: seconds(one.updatedAtMs),
    ...platform,
    ...(platform.platformVersion !== undefined && {
      platformVersion: version === 'LATEST' ? '1.4.0' : version,
    }),
    networkConfiguration: config.networkConfiguration,
    serviceConnectConfiguration: config.serviceConnectConfiguration,
    volumeConfigurations: config.volumeConfigurations,
    vpcLatticeConfigurations: config.vpcLatticeConfigurations,
    rolloutState: one.rolloutState,
    rolloutStateReason: one.rolloutStateReason,
  };
}
