/** An attribute that an instance must have; without a value, any value will do. */
export interface RequiredAttribute {
  readonly name: string;
  readonly value?: string;
}

/** What one task takes from the instance it is placed on, and what it asks of it. */
export interface Demand {
  /** CPU units, 1024 = 1 vCPU. */
  readonly cpu: number;
  readonly memoryMib: number;
  /** GPUs, or all that the instance has. */
  readonly gpus: number | 'ALL';
  readonly enis: number;
  readonly volumes: number;
  readonly tcpPorts: readonly number[];
  readonly udpPorts: readonly number[];
  /** Host ports that two containers of the task ask for, such as "80/tcp": no instance can hold it. */
  readonly clashingPorts: readonly string[];
  readonly attributes: readonly RequiredAttribute[];
  /** Zones that the task may run in (those of its subnets); any zone when left out. */
  readonly zones?: readonly string[];
}

/** A task that asks for nothing, to build others from. */
export const NO_DEMAND: Demand = {
  cpu: 0,
  memoryMib: 0,
  gpus: 0,
  enis: 0,
  volumes: 0,
  tcpPorts: [],
  udpPorts: [],
  clashingPorts: [],
  attributes: [],
};
