import { type Demand, NO_DEMAND } from '../../src/placement/demand.ts';
import type { Instance } from '../../src/placement/instance.ts';

/** An m5.large-like instance that runs nothing, in zone a. */
export function instance(id: string, parts: Partial<Instance> = {}): Instance {
  const resources = {
    cpu: 2048,
    memoryMib: 7680,
    gpus: 0,
    enis: 2,
    volumes: Number.POSITIVE_INFINITY,
  };
  return {
    id,
    status: 'ACTIVE',
    agentConnected: true,
    registered: resources,
    remaining: parts.registered ?? resources,
    reservedTcpPorts: [22, 2375, 2376, 51678, 51679],
    reservedUdpPorts: [],
    attributes: { 'ecs.availability-zone': 'a' },
    tasksByGroup: {},
    ...parts,
  };
}

/** An instance in a zone. */
export function inZone(id: string, zone: string, parts: Partial<Instance> = {}): Instance {
  return instance(id, {
    ...parts,
    attributes: { ...parts.attributes, 'ecs.availability-zone': zone },
  });
}

/** An instance with so much left. */
export function withLeft(
  id: string,
  left: Partial<Instance['remaining']>,
  parts: Partial<Instance> = {},
): Instance {
  const base = instance(id, parts);
  return { ...base, remaining: { ...base.remaining, ...left } };
}

/** A task that takes so much. */
export function demand(parts: Partial<Demand> = {}): Demand {
  return { ...NO_DEMAND, cpu: 256, memoryMib: 512, ...parts };
}
