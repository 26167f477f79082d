import { invalidParameter } from '../../refusal.ts';
import type { World } from '../../world.ts';
import { ecsArn, memberArn, shortName } from '../arns.ts';
import type { Cluster } from '../cluster.ts';
import { reconcileSoon } from '../request-reconcile.ts';
import { stopTask } from '../stop-task.ts';
import type { ContainerInstance, Countable } from './container-instance.ts';
import { usualAttributes } from './usual-attributes.ts';

/** What a new container instance offers. Absent parts are those of a machine of moderate size. */
export interface InstanceOffer {
  readonly cpu?: number;
  readonly memoryMib?: number;
  readonly gpus?: number;
  /** Tasks of network mode awsvpc that it can hold. */
  readonly enis?: number;
  readonly tcpPorts?: readonly number[];
  readonly udpPorts?: readonly number[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly ec2InstanceId?: string;
  readonly instanceType?: string;
  readonly zone?: string;
  readonly capacityProviderName?: string;
  readonly agentVersion?: string;
}

/** A machine when nothing is said; 4 vCPU and somewhat less than 8 GiB, three interfaces beside its own. */
const USUAL = { cpu: 4_096, memoryMib: 7_482, gpus: 0, enis: 3 } as const;

/** Ports that an instance uses by itself. @source amazon-ecs-agent, reserved ports: ssh, Docker, the agent */
const OWN_TCP_PORTS: readonly number[] = [22, 2375, 2376, 51_678, 51_679];

const AGENT_VERSION = '1.105.1';

/** Container instances of a cluster, in the order of registration, those that were deregistered not included. */
export function instancesOf(world: World, clusterArn: string): readonly ContainerInstance[] {
  return [...world.ecs.instances.values()].filter(
    (one) => one.clusterArn === clusterArn && one.status !== 'INACTIVE',
  );
}

/** Registers a machine with a cluster; services whose tasks found no room are looked at again. */
export function registerInstance(
  world: World,
  cluster: Cluster,
  offer: InstanceOffer = {},
): ContainerInstance {
  const { random } = world;
  const registered: Countable = {
    cpu: offer.cpu ?? USUAL.cpu,
    memoryMib: offer.memoryMib ?? USUAL.memoryMib,
    gpus: offer.gpus ?? USUAL.gpus,
    enis: offer.enis ?? USUAL.enis,
  };
  const zone = offer.zone ?? `${world.region}${'abc'[instancesOf(world, cluster.arn).length % 3]}`;
  const usual = usualAttributes({ ...offer, zone, hasGpus: registered.gpus > 0 });
  const instance: ContainerInstance = {
    arn: ecsArn(world, `container-instance/${cluster.name}/${random.hex(32)}`),
    clusterArn: cluster.arn,
    ec2InstanceId: offer.ec2InstanceId ?? `i-${random.hex(17)}`,
    ...(offer.capacityProviderName !== undefined && {
      capacityProviderName: offer.capacityProviderName,
    }),
    status: 'ACTIVE',
    agentConnected: true,
    agentVersion: offer.agentVersion ?? AGENT_VERSION,
    registeredAtMs: world.nowMs,
    version: 1,
    registered,
    remaining: { ...registered },
    ownTcpPorts: offer.tcpPorts ?? OWN_TCP_PORTS,
    ownUdpPorts: offer.udpPorts ?? [],
    attributes: new Map(Object.entries({ ...usual, ...offer.attributes })),
    tasks: new Set(),
  };
  world.ecs.instances.set(instance.arn, instance);
  lookAgain(world, cluster.arn);
  return instance;
}

/** The services of a cluster have a reason to be looked at: machines came or went. */
function lookAgain(world: World, clusterArn: string): void {
  for (const service of world.ecs.services.values()) {
    if (service.clusterArn === clusterArn) reconcileSoon(world, service);
  }
}

/** A container instance of a cluster by id or ARN; one that was deregistered only by `findAnyInstance`. */
export function findInstance(
  world: World,
  cluster: Cluster,
  idOrArn: string,
): ContainerInstance | undefined {
  const arn = memberArn(cluster.arn, 'container-instance', shortName(idOrArn));
  return world.ecs.instances.get(arn);
}

/** @throws Refusal InvalidParameterException when there is none */
export function knownInstance(world: World, cluster: Cluster, idOrArn: string): ContainerInstance {
  const found = findInstance(world, cluster, idOrArn);
  if (found === undefined || found.status === 'INACTIVE') {
    throw invalidParameter('The referenced container instance was not found.');
  }
  return found;
}

/** Lets an instance take tasks, or drains it: its service tasks are replaced elsewhere. */
export function setInstanceStatus(
  world: World,
  instance: ContainerInstance,
  status: 'ACTIVE' | 'DRAINING',
): void {
  if (instance.status === status) return;
  instance.status = status;
  instance.version += 1;
  lookAgain(world, instance.clusterArn);
}

/** How an instance is taken out of its cluster. */
export interface Deregistration {
  readonly force: boolean;
  /** What its tasks are told. */
  readonly reason?: string;
}

/**
 * Takes an instance out of its cluster.
 * @throws Refusal InvalidParameterException while tasks run on it, unless forced
 */
export function deregisterInstance(
  world: World,
  instance: ContainerInstance,
  { force, reason = 'Container instance deregistration forced by user' }: Deregistration,
): void {
  const running = [...instance.tasks];
  if (running.length > 0 && !force) {
    throw invalidParameter('Found running tasks on the instance.');
  }
  instance.status = 'INACTIVE';
  instance.agentConnected = false;
  instance.version += 1;
  for (const task of running) {
    stopTask(world, task, {
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: reason,
    });
  }
  lookAgain(world, instance.clusterArn);
}
