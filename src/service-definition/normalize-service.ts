import type { Json, JsonObject } from '../task-definition/definition.ts';
import { type Normalized, normalize } from '../task-definition/normalize.ts';
import { isObject } from '../task-definition/reader.ts';
import { INTEGER_MEMBERS } from './schema/integer-members.generated.ts';

/** The section of the file that is for Application Auto Scaling. */
export const AUTOSCALING = 'x-slipway-autoscaling';

/**
 * Members that DescribeServices returns and CreateService does not take.
 * @source Amazon ECS API model: the Service shape without the CreateService request
 */
const READ_ONLY_MEMBERS: ReadonlySet<string> = new Set([
  'serviceArn',
  'clusterArn',
  'status',
  'runningCount',
  'pendingCount',
  'platformFamily',
  'deployments',
  'taskSets',
  'roleArn',
  'events',
  'createdAt',
  'createdBy',
  'currentServiceDeployment',
  'currentServiceRevisions',
  'resourceManagementType',
]);

/**
 * Puts a service definition into the form in which it is sent: what only AWS sets, null and empty texts at the top go,
 * digits become numbers, and alarms that are off get the list of names that the API wants.
 */
export function normalizeService(value: JsonObject): Normalized {
  const given = Object.fromEntries(
    // Tools that print structures of Go write an empty text for what is not set.
    Object.entries(value).map(([name, member]) => [name, member === '' ? null : member]),
  );
  const normalized = normalize(given, {
    readOnly: READ_ONLY_MEMBERS,
    integers: INTEGER_MEMBERS,
    keeps: [AUTOSCALING],
  });
  return { ...normalized, value: withAlarmNames(normalized.value) };
}

function withAlarmNames(service: JsonObject): JsonObject {
  const configuration = service.deploymentConfiguration;
  if (!isObject(configuration) || !isObject(configuration.alarms)) return service;
  const { alarms } = configuration;
  if (alarms.enable === true || alarms.alarmNames !== undefined) return service;
  const named: Json = { ...alarms, alarmNames: [] };
  return { ...service, deploymentConfiguration: { ...configuration, alarms: named } };
}
