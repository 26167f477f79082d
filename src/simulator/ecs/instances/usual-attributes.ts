/** What the usual attributes of an instance depend on. */
export interface Machine {
  readonly zone: string;
  readonly hasGpus: boolean;
  readonly instanceType?: string;
}

/** Log drivers that the agent on a usual machine has. */
const LOG_DRIVERS = [
  'awslogs',
  'fluentd',
  'gelf',
  'json-file',
  'journald',
  'syslog',
  'awsfirelens',
];

/** Capabilities without a value. @source ECS developer guide, container instance attributes */
const CAPABILITIES: readonly string[] = [
  'com.amazonaws.ecs.capability.ecr-auth',
  'com.amazonaws.ecs.capability.privileged-container',
  'com.amazonaws.ecs.capability.selinux',
  'com.amazonaws.ecs.capability.task-iam-role',
  'com.amazonaws.ecs.capability.task-iam-role-network-host',
  ...['1.17', '1.18', '1.19', '1.20', '1.21', '1.25', '1.29', '1.32', '1.44'].map(
    (version) => `com.amazonaws.ecs.capability.docker-remote-api.${version}`,
  ),
  ...LOG_DRIVERS.map((driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`),
  'ecs.capability.container-health-check',
  'ecs.capability.container-ordering',
  'ecs.capability.efs',
  'ecs.capability.efsAuth',
  'ecs.capability.env-files.s3',
  'ecs.capability.execution-role-awslogs',
  'ecs.capability.execution-role-ecr-pull',
  'ecs.capability.extensible-ephemeral-storage',
  'ecs.capability.secrets.asm.bootstrap.log-driver',
  'ecs.capability.secrets.asm.environment-variables',
  'ecs.capability.secrets.ssm.environment-variables',
  'ecs.capability.task-cpu-mem-limit',
  'ecs.capability.task-eia',
  'ecs.capability.task-eni',
];

/** Processors by the family letters before the dot: those with a g after the generation are Arm. */
function architectureOf(instanceType: string): string {
  return /^[a-z]+\d+g[a-z]*\./.test(instanceType) || instanceType.startsWith('a1.')
    ? 'arm64'
    : 'x86_64';
}

/** Attributes of a Linux machine with the current agent, value by name. */
export function usualAttributes({
  zone,
  hasGpus,
  instanceType = 'm5.xlarge',
}: Machine): Readonly<Record<string, string>> {
  return {
    'ecs.ami-id': 'ami-0a1b2c3d4e5f60718',
    'ecs.availability-zone': zone,
    'ecs.instance-type': instanceType,
    'ecs.os-type': 'linux',
    'ecs.os-family': 'LINUX',
    'ecs.cpu-architecture': architectureOf(instanceType),
    'ecs.vpc-id': 'vpc-0a1b2c3d4e5f60718',
    'ecs.subnet-id': 'subnet-0a1b2c3d4e5f60718',
    ...Object.fromEntries(CAPABILITIES.map((name) => [name, ''])),
    ...(hasGpus && { 'ecs.capability.nvidia-driver-version.535.129.03': '' }),
  };
}
