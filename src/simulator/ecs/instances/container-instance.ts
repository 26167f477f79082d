import type { Demand } from '../../../placement/demand.ts';
import type { Instance, Resources } from '../../../placement/instance.ts';
import type { Task } from '../task.ts';

/** What an instance counts and gives to tasks. */
export interface Countable {
  cpu: number;
  memoryMib: number;
  gpus: number;
  enis: number;
}

/** A container instance: a machine of the cluster with the agent on it. */
export interface ContainerInstance {
  readonly arn: string;
  readonly clusterArn: string;
  readonly ec2InstanceId: string;
  readonly capacityProviderName?: string;
  /** INACTIVE once it is deregistered. */
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  agentConnected: boolean;
  readonly agentVersion: string;
  readonly registeredAtMs: number;
  /** Grows with every change. */
  version: number;
  readonly registered: Readonly<Countable>;
  readonly remaining: Countable;
  /** Host ports that the machine itself uses. */
  readonly ownTcpPorts: readonly number[];
  readonly ownUdpPorts: readonly number[];
  /** Value by name; an attribute without a value has "". */
  readonly attributes: Map<string, string>;
  /** Tasks whose resources it still holds. */
  readonly tasks: Set<Task>;
}

/** The instance as the placement core sees it. */
export function toPlacementInstance(one: ContainerInstance): Instance {
  const volumes = Number.POSITIVE_INFINITY;
  const resources = (of: Countable): Resources => ({ ...of, volumes });
  const tasksByGroup: Record<string, number> = {};
  for (const { group, desiredStatus } of one.tasks) {
    if (desiredStatus === 'RUNNING') tasksByGroup[group] = (tasksByGroup[group] ?? 0) + 1;
  }
  return {
    id: one.arn,
    ec2InstanceId: one.ec2InstanceId,
    status: one.status,
    agentConnected: one.agentConnected,
    agentVersion: one.agentVersion,
    registeredAtMs: one.registeredAtMs,
    ...(one.capacityProviderName !== undefined && { capacityProvider: one.capacityProviderName }),
    registered: resources(one.registered),
    remaining: resources(one.remaining),
    reservedTcpPorts: usedPorts(one, 'tcp'),
    reservedUdpPorts: usedPorts(one, 'udp'),
    attributes: Object.fromEntries(one.attributes),
    tasksByGroup,
  };
}

/** Host ports in use for a protocol, by the machine and by tasks. */
export function usedPorts(one: ContainerInstance, protocol: 'tcp' | 'udp'): readonly number[] {
  const own = protocol === 'tcp' ? one.ownTcpPorts : one.ownUdpPorts;
  const taken = [...one.tasks].flatMap((task) =>
    task.bindings.filter((it) => it.protocol === protocol).map(({ hostPort }) => hostPort),
  );
  return [...new Set([...own, ...taken])];
}

/** GPUs that a demand takes from an instance. */
export function gpusFor(one: ContainerInstance, demand: Demand): number {
  return demand.gpus === 'ALL' ? one.registered.gpus : demand.gpus;
}
