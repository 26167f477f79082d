import { type KnownCause, PAGES } from './cause.ts';

/**
 * What a task needs before its containers run: secrets, volumes, logs, network, the container itself.
 * @source AWS developer guide, "ResourceInitializationError" and "Stopped tasks error codes"
 */
export const START_CAUSES: readonly KnownCause[] = [
  {
    id: 'secrets-network',
    pattern:
      /ResourceInitializationError.*(secret|ssm|parameter|registry auth).*(deadline exceeded|i\/o timeout|request canceled|connection issue)/is,
    title: 'The task has no network path to where its secrets are kept.',
    fix: 'Give the task a public IP, a NAT gateway, or VPC endpoints for secretsmanager, ssm, kms and ecr.api.',
    link: PAGES.initialization,
    example:
      'ResourceInitializationError: unable to pull secrets or registry auth: context deadline exceeded',
  },
  {
    id: 'secrets-denied',
    pattern: /ResourceInitializationError.*(AccessDenied|not authorized to perform)/is,
    title: 'The execution role may not read a secret or parameter of the task.',
    fix: 'Allow secretsmanager:GetSecretValue, ssm:GetParameters and kms:Decrypt for it in the execution role.',
    link: PAGES.initialization,
    example:
      'ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException: role is not authorized to perform: secretsmanager:GetSecretValue',
  },
  {
    id: 'secrets-missing',
    pattern:
      /ResourceInitializationError.*(ResourceNotFoundException|can't find the specified secret|invalid ?parameters?|did not contain json key)/is,
    title: 'A secret, a key in it or a parameter that the task needs does not exist.',
    fix: 'Create it, or correct the name, the JSON key, the version and the Region in valueFrom.',
    link: PAGES.initialization,
    example:
      "ResourceInitializationError: unable to pull secrets or registry auth: ResourceNotFoundException: Secrets Manager can't find the specified secret.",
  },
  {
    id: 'role-not-assumed',
    pattern: /unable to assume (the )?role|is unable to assume/i,
    title: 'Amazon ECS cannot assume a role that it was given.',
    fix: 'Let the trust policy of the role name ecs-tasks.amazonaws.com for task roles, ecs.amazonaws.com for infrastructure and hook roles.',
    link: PAGES.initialization,
    example: "ECS was unable to assume the role 'arn:aws:iam::123456789012:role/web-execution'",
  },
  {
    id: 'secrets',
    pattern: /ResourceInitializationError.*(secret|ssm|parameter|registry auth)/is,
    title: 'A secret, a parameter or the registry token could not be read before the start.',
    fix: 'Check that each valueFrom exists, that the execution role may read it, and that the subnet reaches the service.',
    link: PAGES.initialization,
    example: 'ResourceInitializationError: unable to pull secrets or registry auth: denied',
  },
  {
    id: 'log-group',
    pattern: /failed to (validate logger args|initialize logging driver)|log group does not exist/i,
    title: 'The log group does not exist or the log driver cannot write to it.',
    fix: 'Create the log group, or set awslogs-create-group with logs:CreateLogGroup in the execution role.',
    link: PAGES.initialization,
    example:
      'ResourceInitializationError: failed to validate logger args: The specified log group does not exist.',
  },
  {
    id: 'efs-volume',
    pattern: /EFS|mount\.nfs|mount target/,
    title: 'The EFS volume cannot be mounted.',
    fix: 'Check the file system id, a mount target in each subnet, port 2049 in its security group and the file system policy.',
    link: PAGES.initialization,
    example:
      'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: mount.nfs4: Connection reset by peer',
  },
  {
    id: 'environment-file',
    pattern: /failed to download env files/,
    title: 'An environment file cannot be downloaded from S3.',
    fix: 'Check the ARN in environmentFiles, and allow s3:GetObject and s3:GetBucketLocation in the execution role.',
    link: PAGES.initialization,
    example:
      'ResourceInitializationError: failed to download env files: file download command: non empty error stream',
  },
  {
    id: 'resource-initialization',
    pattern: /ResourceInitializationError/,
    title: 'Something that the task needs could not be set up before the start.',
    fix: 'Read the rest of the reason: it names the volume, file or address that failed.',
    link: PAGES.initialization,
    example: 'ResourceInitializationError: failed to configure the network of the task',
  },
  {
    id: 'subnet-full',
    pattern: /InsufficientFreeAddressesInSubnet|not enough free addresses/i,
    title: 'A subnet of the service has no free IP address left.',
    fix: 'Add a subnet to the network configuration of the service, or lower maximumPercent.',
    link: PAGES.events,
    example:
      'Unexpected EC2 error while attempting to Create Network Interface in subnet subnet-1: InsufficientFreeAddressesInSubnet',
  },
  {
    id: 'network-interface',
    pattern:
      /(Unexpected EC2 error while attempting to|Timeout waiting for).*network interface|network interface provisioning/is,
    title: 'The network interface of the task could not be made ready.',
    fix: 'Check the subnets, the security groups and the service-linked role of Amazon ECS; ECS tries again by itself.',
    link: PAGES.events,
    example: 'Timeout waiting for network interface provisioning to complete.',
  },
  {
    id: 'volume-creation',
    pattern: /CannotCreateVolumeError|failed to (create|attach).*volume/i,
    title: 'A volume of the task could not be created or attached.',
    fix: 'Check the driver, its options and the infrastructure role of the volume.',
    link: PAGES.stopped,
    example: 'CannotCreateVolumeError: create data: no such driver',
  },
];
