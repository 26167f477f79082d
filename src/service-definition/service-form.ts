import type { Json } from '../task-definition/definition.ts';
import { isObject } from '../task-definition/reader.ts';

/**
 * What a service has where nothing is said, by pattern: DescribeServices leaves some of it out.
 * @source reference/service-deployments.md sections 1 to 4
 */
export const SERVICE_DEFAULTS: Readonly<Record<string, Json>> = {
  '/enableExecuteCommand': false,
  '/enableECSManagedTags': false,
  '/propagateTags': 'NONE',
  '/healthCheckGracePeriodSeconds': 0,
  '/schedulingStrategy': 'REPLICA',
  '/platformVersion': 'LATEST',
  '/availabilityZoneRebalancing': 'DISABLED',
  '/deploymentController': { type: 'ECS' },
  '/deploymentConfiguration/strategy': 'ROLLING',
  '/deploymentConfiguration/bakeTimeInMinutes': 0,
  '/deploymentConfiguration/deploymentCircuitBreaker': { enable: false, rollback: false },
  '/deploymentConfiguration/deploymentCircuitBreaker/resetOnHealthyTask': true,
  '/deploymentConfiguration/alarms': { alarmNames: [], enable: false, rollback: false },
  '/deploymentConfiguration/lifecycleHooks/*/targetType': 'AWS_LAMBDA',
  '/networkConfiguration/awsvpcConfiguration/assignPublicIp': 'DISABLED',
  '/capacityProviderStrategy/*/base': 0,
  '/capacityProviderStrategy/*/weight': 0,
  '/serviceConnectConfiguration': { enabled: false },
  '/volumeConfigurations/*/managedEBSVolume/volumeType': 'gp3',
  '/volumeConfigurations/*/managedEBSVolume/filesystemType': 'xfs',
};

/** Lists in which the order means something. @source API reference, PlacementStrategy: applied one after the other */
const ORDERED = /^\/placementStrategy$|^\/serviceConnectConfiguration\/.*\/clientAliases$/;

/** The member by which an item is known, where it is one. */
const IDENTITIES: Readonly<Record<string, string>> = {
  '/capacityProviderStrategy': 'capacityProvider',
  '/loadBalancers': 'targetGroupArn',
  '/serviceRegistries': 'registryArn',
  '/volumeConfigurations': 'name',
  '/serviceConnectConfiguration/services': 'portName',
  '/serviceConnectConfiguration/logConfiguration/secretOptions': 'name',
};

/** A list in one order when its own means nothing. */
export function byPlaceInLists(list: readonly Json[], pattern: string): readonly Json[] {
  if (ORDERED.test(pattern)) return list;
  const keyOf = (item: Json): string => {
    const member = IDENTITIES[pattern];
    const name = member !== undefined && isObject(item) ? item[member] : undefined;
    return typeof name === 'string' ? name : textOf(item);
  };
  return list.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** The same text for the same members in any order. */
function textOf(value: Json): string {
  if (!isObject(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
