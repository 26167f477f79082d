import {
  type ContainerInstance,
  type Countable,
  usedPorts,
} from '../../simulator/ecs/instances/container-instance.ts';
import { isPending } from '../../simulator/ecs/task.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** A container instance as DescribeContainerInstances shows it. */
export function containerInstanceView(world: World, one: ContainerInstance): JsonObject {
  const tasks = [...one.tasks];
  return {
    containerInstanceArn: one.arn,
    ec2InstanceId: one.ec2InstanceId,
    capacityProviderName: one.capacityProviderName,
    version: one.version,
    versionInfo: {
      agentVersion: one.agentVersion,
      agentHash: '4d1d2b1b',
      dockerVersion: 'DockerVersion: 25.0.8',
    },
    remainingResources: resources(one, one.remaining, [
      usedPorts(one, 'tcp'),
      usedPorts(one, 'udp'),
    ]),
    registeredResources: resources(one, one.registered, [one.ownTcpPorts, one.ownUdpPorts]),
    status: one.status,
    agentConnected: one.agentConnected,
    runningTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasks.filter(isPending).length,
    attributes: [...one.attributes].map(([name, value]) => attributeView(name, value)),
    registeredAt: seconds(one.registeredAtMs),
    attachments: [],
    tags: world.ecs.tags.get(one.arn) ?? [],
  };
}

/** An attribute as answers carry it; one without a value has none. */
function attributeView(name: string, value: string): JsonObject {
  return value === '' ? { name } : { name, value };
}

type Ports = readonly [readonly number[], readonly number[]];

/** Counts are what is left; ports are those in use, in both lists. @source reference/placement.md section 3 */
function resources(
  one: ContainerInstance,
  of: Countable,
  [tcp, udp]: Ports,
): readonly JsonObject[] {
  const gpus = Array.from({ length: of.gpus }, (_, index) => `GPU-${one.ec2InstanceId}-${index}`);
  return [
    integer('CPU', of.cpu),
    integer('MEMORY', of.memoryMib),
    texts('PORTS', tcp.map(String)),
    texts('PORTS_UDP', udp.map(String)),
    ...(one.registered.gpus > 0 ? [texts('GPU', gpus)] : []),
  ];
}

const ZERO = { doubleValue: 0, longValue: 0, integerValue: 0 } as const;

function integer(name: string, integerValue: number): JsonObject {
  return { name, type: 'INTEGER', ...ZERO, integerValue };
}

function texts(name: string, stringSetValue: readonly string[]): JsonObject {
  return { name, type: 'STRINGSET', ...ZERO, stringSetValue };
}
