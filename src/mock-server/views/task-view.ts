import { type Container, healthOf, type Task } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** Disk of a task on Fargate that asks for none, GiB. @source API reference, EphemeralStorage */
const USUAL_STORAGE_GIB = 20;

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
    attributes: [{ name: 'ecs.cpu-architecture', value: architectureOf(definition) }],
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
      ephemeralStorage: definition?.ephemeralStorage ?? { sizeInGiB: USUAL_STORAGE_GIB },
    }),
    startedBy: task.startedBy,
    overrides: { containerOverrides: [], inferenceAcceleratorOverrides: [], ...task.overrides },
    inferenceAccelerators: [],
    enableExecuteCommand: isExecutable(world, task),
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
    networkInterfaces: task.lastStatus === 'PROVISIONING' ? [] : interfacesOf(task),
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

/** Whether the service of a task lets commands into it. */
function isExecutable({ ecs }: World, { serviceArn = '' }: Task): boolean {
  return ecs.services.get(serviceArn)?.settings.enableExecuteCommand === true;
}

/** Every container of a task has the network interfaces of the task. */
function interfacesOf({ attachments }: Task): readonly JsonObject[] {
  return attachments.map(({ id, details }) => {
    const address = (details as readonly JsonObject[]).find(
      ({ name }) => name === 'privateIPv4Address',
    );
    return { attachmentId: id, privateIpv4Address: address?.value };
  });
}

function architectureOf(definition: JsonObject | undefined): string {
  const platform = definition?.runtimePlatform as JsonObject | undefined;
  return platform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64';
}

function attachmentStatus(task: Task): string {
  if (task.lastStatus === 'PROVISIONING') return 'ATTACHING';
  return task.lastStatus === 'STOPPED' ? 'DELETED' : 'ATTACHED';
}
