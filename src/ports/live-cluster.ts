import type { ServiceName } from './ecs.ts';

/** What a container instance has registered, or has left. */
export interface InstanceResources {
  /** CPU units, 1024 = 1 vCPU. */
  readonly cpu: number;
  readonly memoryMib: number;
  readonly gpus: number;
  /** Host ports in use. AWS lists these, not the free ones, among what is left too. */
  readonly tcpPorts: readonly number[];
  readonly udpPorts: readonly number[];
}

/** A container instance as DescribeContainerInstances shows it. */
export interface LiveInstance {
  readonly arn: string;
  readonly ec2InstanceId?: string;
  readonly status: string;
  readonly agentConnected: boolean;
  readonly agentVersion?: string;
  /** Milliseconds since 1970. */
  readonly registeredAtMs?: number;
  readonly capacityProvider?: string;
  readonly registered: InstanceResources;
  readonly remaining: InstanceResources;
  /** The value of an attribute without one is "". */
  readonly attributes: Readonly<Record<string, string>>;
  /** Running and pending tasks. */
  readonly tasks: number;
  /** Network interfaces that tasks have attached. */
  readonly taskEnis: number;
}

/** The instances of a cluster and what runs on them. Only reads; throws SlipwayError. */
export interface LiveCluster {
  /** All container instances of a cluster, whatever their status. */
  instances(cluster: string): Promise<readonly LiveInstance[]>;
  /** ARN of the container instance of each task of a service that runs or is to run. */
  hostsOfService(name: ServiceName): Promise<readonly string[]>;
}
