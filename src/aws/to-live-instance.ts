import type { Attachment, ContainerInstance, Resource } from '@aws-sdk/client-ecs';
import type { InstanceResources, LiveInstance } from '../ports/live-cluster.ts';
import { given } from './given.ts';

/** A container instance of the SDK in our words. */
export function toLiveInstance(sdk: ContainerInstance): LiveInstance {
  return {
    arn: sdk.containerInstanceArn ?? '',
    status: sdk.status ?? '',
    agentConnected: sdk.agentConnected ?? false,
    registered: toResources(sdk.registeredResources ?? []),
    remaining: toResources(sdk.remainingResources ?? []),
    attributes: Object.fromEntries(
      (sdk.attributes ?? []).map(({ name, value }) => [name ?? '', value ?? '']),
    ),
    tasks: (sdk.runningTasksCount ?? 0) + (sdk.pendingTasksCount ?? 0),
    taskEnis: (sdk.attachments ?? []).filter(isAttachedEni).length,
    ...given({
      ec2InstanceId: sdk.ec2InstanceId,
      agentVersion: sdk.versionInfo?.agentVersion,
      registeredAtMs: sdk.registeredAt?.getTime(),
      capacityProvider: sdk.capacityProviderName,
    }),
  };
}

/** @source Amazon ECS API reference, Attachment: types in upper or lower case by API version */
function isAttachedEni({ type, status }: Attachment): boolean {
  return /^(eni|elasticnetworkinterface)$/i.test(type ?? '') && status !== 'DELETED';
}

/** @source reference/placement.md section 3 */
function toResources(sdk: readonly Resource[]): InstanceResources {
  const named = (name: string) => sdk.find((one) => one.name === name);
  const ports = (name: string) => (named(name)?.stringSetValue ?? []).map(Number);
  return {
    cpu: named('CPU')?.integerValue ?? 0,
    memoryMib: named('MEMORY')?.integerValue ?? 0,
    gpus: (named('GPU')?.stringSetValue ?? []).length,
    tcpPorts: ports('PORTS'),
    udpPorts: ports('PORTS_UDP'),
  };
}
