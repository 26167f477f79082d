import type { Service } from '../../../src/ports/ecs.ts';
import type { LiveInstance } from '../../../src/ports/live-cluster.ts';
import type { ServiceSettings } from '../../../src/ports/service-settings.ts';
import { BEFORE } from '../memory-ports.ts';

export const SETTINGS: ServiceSettings = {
  placementConstraints: [],
  capacityProviders: [],
  subnets: [],
  targetGroups: [],
  alarms: [],
};

/** A steady service of three tasks on container instances. */
export function ec2Service(over: Partial<Service> = {}): Service {
  return { ...BEFORE, launchType: 'EC2', settings: SETTINGS, ...over };
}

/** An m5.large with so much memory left. */
export function liveInstance(
  id: string,
  memoryMib: number,
  over: Partial<LiveInstance> = {},
): LiveInstance {
  const ports = { tcpPorts: [22, 2375], udpPorts: [] };
  return {
    arn: `arn:aws:ecs:eu-west-1:123456789012:container-instance/c/${id}`,
    ec2InstanceId: `i-${id}`,
    status: 'ACTIVE',
    agentConnected: true,
    registered: { cpu: 2048, memoryMib: 1024, gpus: 0, ...ports },
    remaining: { cpu: 2048, memoryMib, gpus: 0, ...ports },
    attributes: { 'ecs.instance-type': 'm5.large', 'ecs.availability-zone': 'a' },
    tasks: 0,
    taskEnis: 0,
    ...over,
  };
}

/** A definition whose one task reserves so much memory. */
export function definitionOf(memory: number, over: object = {}) {
  return {
    family: 'web',
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'web', image: 'example/app:ok', memory, ...over }],
  };
}
