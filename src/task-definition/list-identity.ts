import type { Json } from './definition.ts';
import { isObject } from './reader.ts';

/**
 * The lists in which the order of items means nothing to Amazon ECS, with the member by which an item is known.
 * @source Amazon ECS API reference, the types of these members; `command` and `entryPoint` for instance are not here
 */
const IDENTITIES: Readonly<Record<string, string>> = {
  containerDefinitions: 'name',
  environment: 'name',
  secrets: 'name',
  secretOptions: 'name',
  ulimits: 'name',
  volumes: 'name',
  properties: 'name',
  systemControls: 'namespace',
  tags: 'key',
  mountPoints: 'containerPath',
  tmpfs: 'containerPath',
  extraHosts: 'hostname',
  dependsOn: 'containerName',
  resourceRequirements: 'type',
  volumesFrom: 'sourceContainer',
  devices: 'hostPath',
  inferenceAccelerators: 'deviceName',
};

/** Lists of plain values in which the order means nothing. */
const SETS: ReadonlySet<string> = new Set([
  'requiresCompatibilities',
  'dockerSecurityOptions',
  'placementConstraints',
  'add',
  'drop',
]);

/**
 * What an item of a list is known by, whatever its place in the list.
 *
 * @param list name of the member that is the list, `environment` for instance
 * @returns `undefined` where the order of the list counts, or the item lacks what it would be known by
 */
export function identityOf(list: string, item: Json): string | undefined {
  if (list === 'portMappings') return portOf(item);
  if (SETS.has(list)) return JSON.stringify(item);
  const member = IDENTITIES[list];
  const name = member !== undefined && isObject(item) ? item[member] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** One port can be mapped once for each protocol, which is tcp unless it says udp. */
function portOf(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const port = item.containerPort ?? item.containerPortRange;
  if (typeof port !== 'number' && typeof port !== 'string') return undefined;
  return `${port}/${item.protocol === 'udp' ? 'udp' : 'tcp'}`;
}
