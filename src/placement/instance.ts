/** What placement counts on an instance. Whole numbers; `Infinity` where no limit is known. */
export interface Resources {
  /** CPU units, 1024 = 1 vCPU. */
  readonly cpu: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Network interfaces that tasks of network mode awsvpc can still get (see `eniCapacity`). */
  readonly enis: number;
  /** EBS volumes that tasks can still attach. */
  readonly volumes: number;
}

/**
 * States of a container instance; only ACTIVE takes tasks.
 * @source Amazon ECS API reference, ContainerInstance, status
 */
export type InstanceStatus =
  | 'ACTIVE'
  | 'DRAINING'
  | 'REGISTERING'
  | 'DEREGISTERING'
  | 'REGISTRATION_FAILED'
  | 'INACTIVE';

/** A container instance as placement sees it: what DescribeContainerInstances says, in our words. */
export interface Instance {
  /** ARN or any name that no other instance has; answers name instances by it. */
  readonly id: string;
  readonly ec2InstanceId?: string;
  readonly status: InstanceStatus;
  readonly agentConnected: boolean;
  /** Version of the agent, such as "1.89.2". */
  readonly agentVersion?: string;
  /** Milliseconds since 1970. */
  readonly registeredAtMs?: number;
  readonly capacityProvider?: string;
  readonly registered: Resources;
  readonly remaining: Resources;
  /** Host ports in use, by the instance itself or by tasks. */
  readonly reservedTcpPorts: readonly number[];
  readonly reservedUdpPorts: readonly number[];
  /** Built-in, capability and custom attributes; the value of one without a value is "". */
  readonly attributes: Readonly<Record<string, string>>;
  /** Tasks whose desired status is RUNNING, by task group ("service:web", "family:job"). */
  readonly tasksByGroup: Readonly<Record<string, number>>;
}

/** Name of the attribute that holds an instance's Availability Zone. */
export const ZONE_ATTRIBUTE = 'ecs.availability-zone';

/** The Availability Zone of an instance, "" when it names none. */
export function zoneOf(instance: Instance): string {
  return instance.attributes[ZONE_ATTRIBUTE] ?? '';
}

/** All tasks of an instance whose desired status is RUNNING. */
export function taskCountOf(instance: Instance): number {
  return Object.values(instance.tasksByGroup).reduce((sum, count) => sum + count, 0);
}
