import { type Container, healthOf, type Task } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** A task as DescribeTasks shows it. */
export function taskView(world: World, task: Task): JsonObject {
  const definition = world.ecs.revisions.get(task.taskDefinitionArn)?.definition;
  return {
    taskArn: task.arn,
    clusterArn: task.clusterArn,
    taskDefinitionArn: task.taskDefinitionArn,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: healthOf(task),
    containers: task.containers.map((one) => containerView(one, task)),
    attachments: task.attachments.map((one) => ({ ...one, status: attachmentStatus(task) })),
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    availabilityZone: task.availabilityZone,
    connectivity: 'CONNECTED',
    connectivityAt: seconds(task.pullStartedAtMs),
    cpu: definition?.cpu ?? '0',
    memory: definition?.memory ?? '0',
    group: task.group,
    launchType: task.launchType,
    containerInstanceArn: task.containerInstanceArn,
    capacityProviderName: task.capacityProviderName,
    platformVersion: task.platformVersion,
    ...(task.launchType === 'FARGATE' && {
      platformFamily: 'Linux',
      ephemeralStorage: { sizeInGiB: 20 },
    }),
    startedBy: task.startedBy,
    overrides: { containerOverrides: [], inferenceAcceleratorOverrides: [], ...task.overrides },
    inferenceAccelerators: [],
    enableExecuteCommand: false,
    tags: [],
    version: task.version,
    ...timesOf(task),
    ...task.stop,
  };
}

function timesOf(task: Task): JsonObject {
  return {
    createdAt: seconds(task.createdAtMs),
    pullStartedAt: seconds(task.pullStartedAtMs),
    pullStoppedAt: seconds(task.pullStoppedAtMs),
    startedAt: seconds(task.startedAtMs),
    stoppingAt: seconds(task.stoppingAtMs),
    executionStoppedAt: seconds(task.executionStoppedAtMs),
    stoppedAt: seconds(task.stoppedAtMs),
  };
}

function containerView(one: Container, task: Task): JsonObject {
  return {
    containerArn: one.arn,
    taskArn: task.arn,
    name: one.name,
    image: one.image,
    imageDigest: task.pullStoppedAtMs === undefined ? undefined : one.imageDigest,
    runtimeId: task.pullStoppedAtMs === undefined ? undefined : one.runtimeId,
    lastStatus: one.lastStatus,
    exitCode: one.exitCode,
    reason: one.reason,
    networkBindings: task.lastStatus === 'PROVISIONING' ? [] : bindingsOf(one, task),
    networkInterfaces: [],
    healthStatus: one.healthStatus,
    managedAgents: [],
    cpu: one.cpu,
    memory: one.memory,
  };
}

function bindingsOf({ name }: Container, { bindings }: Task): readonly JsonObject[] {
  return bindings
    .filter(({ containerName }) => containerName === name)
    .map(({ containerName: _, ...binding }) => ({ bindIP: '0.0.0.0', ...binding }));
}

function attachmentStatus(task: Task): string {
  if (task.lastStatus === 'PROVISIONING') return 'ATTACHING';
  return task.lastStatus === 'STOPPED' ? 'DELETED' : 'ATTACHED';
}
