import type { Json } from './definition.ts';

const C = '/containerDefinitions/*';
const LINUX = `${C}/linuxParameters`;

/**
 * What Amazon ECS or Docker takes for a member that is not given. A definition that says it and one that does not
 * are the same.
 * @source reference/task-definition.md sections 2 to 6 and 11; Amazon ECS API reference, the members' own pages
 */
export const DEFINITION_DEFAULTS: Readonly<Record<string, Json>> = {
  '/networkMode': 'bridge',
  '/enableFaultInjection': false,
  [`${C}/cpu`]: 0,
  [`${C}/essential`]: true,
  [`${C}/privileged`]: false,
  [`${C}/readonlyRootFilesystem`]: false,
  [`${C}/disableNetworking`]: false,
  [`${C}/interactive`]: false,
  [`${C}/pseudoTerminal`]: false,
  [`${C}/versionConsistency`]: 'enabled',
  [`${C}/portMappings/*/protocol`]: 'tcp',
  [`${C}/mountPoints/*/readOnly`]: false,
  [`${C}/volumesFrom/*/readOnly`]: false,
  [`${C}/healthCheck/interval`]: 30,
  [`${C}/healthCheck/timeout`]: 5,
  [`${C}/healthCheck/retries`]: 3,
  [`${C}/healthCheck/startPeriod`]: 0,
  [`${C}/restartPolicy/restartAttemptPeriod`]: 300,
  [`${LINUX}/initProcessEnabled`]: false,
  '/volumes/*/efsVolumeConfiguration/rootDirectory': '/',
  '/volumes/*/efsVolumeConfiguration/transitEncryption': 'DISABLED',
  '/volumes/*/efsVolumeConfiguration/authorizationConfig/iam': 'DISABLED',
  '/volumes/*/dockerVolumeConfiguration/scope': 'task',
  '/volumes/*/dockerVolumeConfiguration/autoprovision': false,
};
