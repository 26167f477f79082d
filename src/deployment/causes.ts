/** A known reason why tasks stop, and what to do about it. */
export interface KnownCause {
  readonly id: string;
  /** Matches the stopped reason or a container's reason. */
  readonly pattern: RegExp;
  readonly title: string;
  readonly fix: string;
}

/**
 * Known stop reasons, the more particular before the more general: the first match wins.
 * @source reference/service-deployments.md section 9 (AWS "stopped task error codes", agent error names)
 */
export const KNOWN_CAUSES: readonly KnownCause[] = [
  {
    id: 'image-platform',
    pattern: /does not contain descriptor matching platform|exec format error/,
    title: 'The image is built for another CPU architecture.',
    fix: 'Build the image for the platform in runtimePlatform.cpuArchitecture, or change that field.',
  },
  {
    id: 'image-rate-limit',
    pattern: /toomanyrequests/,
    title: 'The registry refused the pull: its rate limit is reached.',
    fix: 'Give repositoryCredentials for the registry, or mirror the image to Amazon ECR.',
  },
  {
    id: 'image-denied',
    pattern: /CannotPull.*(403 Forbidden|no basic auth credentials|pull access denied)/s,
    title: 'The registry does not let this task pull the image.',
    fix: 'Allow the ecr: pull actions in the execution role and in the repository policy.',
  },
  {
    id: 'image-network',
    pattern: /CannotPull.*(i\/o timeout|request canceled|context canceled|dial tcp)/s,
    title: 'The task has no network path to the registry.',
    fix: 'Give the task a public IP, a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, s3 and logs.',
  },
  {
    id: 'image-disk',
    pattern: /no space left on device/,
    title: 'The disk is too small for the image.',
    fix: 'Raise ephemeralStorage (Fargate) or the root volume of the instance, or make the image smaller.',
  },
  {
    id: 'image-missing',
    pattern: /CannotPull/,
    title:
      'CannotPullContainerError: the image cannot be pulled; most often its name or tag does not exist.',
    fix: 'Push the image first, and check the registry, repository, tag and Region of the image URI.',
  },
  {
    id: 'secrets',
    pattern: /ResourceInitializationError.*(secret|ssm|parameter|registry auth)/is,
    title: 'A secret, a parameter or the registry token could not be read before the start.',
    fix: 'Check that each valueFrom exists, that the execution role may read it, and that the subnet reaches the service.',
  },
  {
    id: 'log-group',
    pattern: /failed to validate logger args|log group does not exist/i,
    title: 'The log group does not exist.',
    fix: 'Create the log group, or set awslogs-create-group with logs:CreateLogGroup in the execution role.',
  },
  {
    id: 'resource-initialization',
    pattern: /ResourceInitializationError/,
    title: 'Something that the task needs could not be set up before the start.',
    fix: 'Read the rest of the reason: it names the volume, file or address that failed.',
  },
  {
    id: 'start-command',
    pattern: /CannotStartContainerError|executable file not found/,
    title: 'The container could not be started.',
    fix: 'Check entryPoint and command: the program must exist in the image.',
  },
  {
    id: 'out-of-memory',
    pattern: /OutOfMemoryError/,
    title: 'A container used more memory than its limit.',
    fix: 'Raise memory for the container and the task, or find the leak.',
  },
  {
    id: 'container-health',
    pattern: /failed container health checks/i,
    title: 'The container health check fails.',
    fix: 'Run the healthCheck command inside the image, and give the start more time with startPeriod.',
  },
  {
    id: 'target-health',
    pattern: /failed ELB health checks/i,
    title: 'The load balancer finds the task unhealthy.',
    fix: 'Check path, port, matcher and security groups, and give the start more time with healthCheckGracePeriodSeconds.',
  },
  {
    id: 'essential-exit',
    pattern: /Essential container in task exited/,
    title: 'An essential container ended by itself.',
    fix: 'Read its exit code and its log: the process must keep running.',
  },
  {
    id: 'spot',
    pattern: /Spot.*interrupted/i,
    title: 'AWS took the Spot capacity back.',
    fix: 'Give the capacity provider strategy a base on FARGATE, or retry.',
  },
  {
    id: 'stopped-by-user',
    pattern: /^Task stopped by/,
    title: 'Somebody stopped the task by hand.',
    fix: 'Find out who called StopTask during the deployment.',
  },
];
