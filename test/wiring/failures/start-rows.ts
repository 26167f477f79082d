import type { ImageRule } from '../../../src/simulator/images.ts';

/** What the image does, as a scenario says it. */
type Play = Pick<ImageRule, 'behaviour' | 'exitCode' | 'reason'>;

/** Cause of the table, what AWS says or the container does, and the words of the cause and of the fix that are told. */
export type TaskRow = readonly [string, Play, string, string];

/** A task that AWS does not start, with what it says. */
export const starts = (reason: string): Play => ({ behaviour: 'does-not-start', reason });

const INIT = 'ResourceInitializationError:';
const PULL = 'CannotPullContainerError: pull image manifest has been retried 5 time(s):';

/** Tasks that do not get as far as their containers. */
export const START_ROWS: readonly TaskRow[] = [
  [
    'image-platform',
    starts(`${PULL} image Manifest does not contain descriptor matching platform 'linux/arm64'`),
    'another CPU architecture',
    'runtimePlatform.cpuArchitecture',
  ],
  [
    'image-rate-limit',
    starts(`${PULL} toomanyrequests: You have reached your unauthenticated pull rate limit.`),
    'rate limit is reached',
    'repositoryCredentials',
  ],
  [
    'image-denied',
    starts(
      `${PULL} failed to resolve ref 1.dkr.ecr.eu-west-1.amazonaws.com/a:1: pulling from host failed with status code [manifests 1]: 403 Forbidden`,
    ),
    'does not let this task pull',
    'execution role',
  ],
  [
    'image-network',
    starts(
      `${PULL} failed to do request: Head "https://1.dkr.ecr.eu-west-1.amazonaws.com/v2/a/manifests/1": dial tcp 10.0.0.1:443: i/o timeout`,
    ),
    'no network path to the registry',
    'VPC endpoints for ecr.api',
  ],
  [
    'image-disk',
    starts(`${PULL} write /var/lib/containerd/layer: no space left on device`),
    'disk is too small',
    'ephemeralStorage',
  ],
  [
    'image-digest',
    starts('CannotPullImageManifestError: Error response from daemon: manifest inspection failed'),
    'could not be resolved to a digest',
    'name the image by digest',
  ],
  [
    'image-name',
    starts('CannotPullContainerError: invalid reference format'),
    'not a valid image reference',
    'registry/repository:tag',
  ],
  [
    'image-missing',
    { behaviour: 'does-not-exist' },
    'its name or tag does not exist',
    'Push the image first',
  ],
  [
    'secrets-network',
    starts(
      `${INIT} unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: RequestCanceled: request context canceled caused by: context deadline exceeded`,
    ),
    'no network path to where its secrets are kept',
    'VPC endpoints for secretsmanager',
  ],
  [
    'secrets-denied',
    starts(
      `${INIT} unable to pull secrets or registry auth: execution resource retrieval failed: AccessDeniedException: User is not authorized to perform: secretsmanager:GetSecretValue`,
    ),
    'may not read a secret',
    'secretsmanager:GetSecretValue',
  ],
  [
    'secrets-missing',
    starts(
      `${INIT} unable to pull secrets or registry auth: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    ),
    'does not exist',
    'valueFrom',
  ],
  [
    'role-not-assumed',
    starts(
      "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/web' that was provided for this task.",
    ),
    'cannot assume a role',
    'trust policy',
  ],
  [
    'secrets',
    starts(`${INIT} unable to pull secrets or registry auth: execution resource retrieval failed`),
    'could not be read before the start',
    'valueFrom exists',
  ],
  [
    'log-group',
    starts(
      `${INIT} failed to validate logger args: create stream has been retried 1 times: The specified log group does not exist.`,
    ),
    'log group does not exist',
    'awslogs-create-group',
  ],
  [
    'efs-volume',
    starts(
      `${INIT} failed to invoke EFS utils commands to set up EFS volumes: stderr: Failed to resolve "fs-1.efs.eu-west-1.amazonaws.com"`,
    ),
    'EFS volume cannot be mounted',
    'port 2049',
  ],
  [
    'environment-file',
    starts(`${INIT} failed to download env files: file download command: non empty error stream`),
    'environment file cannot be downloaded',
    's3:GetObject',
  ],
  [
    'resource-initialization',
    starts(`${INIT} failed to configure the sandbox of the task`),
    'could not be set up before the start',
    'rest of the reason',
  ],
  [
    'subnet-full',
    starts(
      'Unexpected EC2 error while attempting to Create Network Interface in subnet subnet-1: InsufficientFreeAddressesInSubnet',
    ),
    'no free IP address',
    'Add a subnet',
  ],
  [
    'network-interface',
    starts('Timeout waiting for network interface provisioning to complete.'),
    'network interface of the task',
    'security groups',
  ],
  [
    'volume-creation',
    starts('CannotCreateVolumeError: create data: no such driver'),
    'could not be created or attached',
    'infrastructure role',
  ],
];
