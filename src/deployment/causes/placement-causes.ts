import { type KnownCause, PAGES } from './cause.ts';

/**
 * Tasks for which there is no place.
 * @source AWS developer guide, "API failure reasons" and "Service event messages"
 */
export const PLACEMENT_CAUSES: readonly KnownCause[] = [
  {
    id: 'place-cpu',
    pattern: /RESOURCE:CPU|insufficient CPU units/i,
    title: 'No container instance has enough CPU left.',
    fix: 'Add instances or larger ones, lower cpu of the task, or lower maximumPercent during the deployment.',
    link: PAGES.failures,
    example:
      '(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1) has insufficient CPU units available.',
  },
  {
    id: 'place-memory',
    pattern: /RESOURCE:MEMORY|insufficient memory/i,
    title: 'No container instance has enough memory left.',
    fix: 'Add instances or larger ones, lower memory of the task, or lower maximumPercent during the deployment.',
    link: PAGES.failures,
    example: 'TaskFailedToStart: RESOURCE:MEMORY',
  },
  {
    id: 'place-port',
    pattern: /RESOURCE:PORTS|already using a port required/i,
    title: 'The host port that the task wants is taken on every instance.',
    fix: 'Set hostPort to 0 for a dynamic port, use network mode awsvpc, or lower minimumHealthyPercent.',
    link: PAGES.failures,
    example:
      'The closest matching (container-instance 1) is already using a port required by your task.',
  },
  {
    id: 'place-eni',
    pattern: /RESOURCE:ENI/i,
    title: 'No container instance has a network interface left.',
    fix: 'Turn on ENI trunking, use larger instances, or network mode bridge.',
    link: PAGES.eni,
    example: 'RESOURCE:ENI',
  },
  {
    id: 'place-gpu',
    pattern: /RESOURCE:GPU/i,
    title: 'No container instance has a GPU left.',
    fix: 'Add GPU instances, or lower the resource requirement of the container.',
    link: PAGES.failures,
    example: 'RESOURCE:GPU',
  },
  {
    id: 'place-attribute',
    pattern: /missing an attribute|(^|[ :])ATTRIBUTE\b/,
    title: 'No container instance has an attribute that the task needs.',
    fix: 'Update the container agent, or give the instances the capability: log driver, architecture, awsvpc.',
    link: PAGES.failures,
    example:
      'The closest matching (container-instance 1) is missing an attribute required by your task.',
  },
  {
    id: 'place-agent',
    pattern: /error "AGENT"|(^|[ :])AGENT\b/,
    title: 'The container agent of the instance is not connected.',
    fix: 'Restart the agent on the instance and check its role and its way to the ECS endpoints.',
    link: PAGES.failures,
    example: 'The closest matching (container-instance 1) encountered error "AGENT".',
  },
  {
    id: 'place-constraint',
    pattern: /placement constraint|MemberOf|DistinctInstance/i,
    title: 'No container instance satisfies the placement constraints.',
    fix: 'Correct the expression of the constraint, or add instances that satisfy it.',
    link: PAGES.failures,
    example: 'TaskFailedToStart: MemberOf placement constraint unsatisfied',
  },
  {
    id: 'place-location',
    pattern: /(^|[ :])LOCATION\b/,
    title: 'The instances are in other zones than the subnets of the task.',
    fix: 'Add subnets of the zones of the instances to the network configuration.',
    link: PAGES.failures,
    example: 'TaskFailedToStart: LOCATION',
  },
  {
    id: 'place-no-instances',
    pattern: /No Container Instances were found|NO ACTIVE INSTANCES|EMPTY CAPACITY PROVIDER/i,
    title: 'The cluster has no container instance.',
    fix: 'Add instances to the cluster, or use a Fargate launch type or capacity provider.',
    link: PAGES.events,
    example:
      '(service web) was unable to place a task because no container instance met all of its requirements. Reason: No Container Instances were found in your cluster.',
  },
  {
    id: 'fargate-capacity',
    pattern: /Capacity is unavailable at this time/i,
    title: 'Fargate has no capacity in this zone at the moment.',
    fix: 'Try again later, add subnets of other zones, or use FARGATE in place of FARGATE_SPOT.',
    link: PAGES.capacity,
    example:
      '(service web) was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
  },
  {
    id: 'fargate-limit',
    pattern: /limit on the number of (vCPUs|tasks)|CPU configuration is above your limit/i,
    title: 'The account has reached its Fargate limit.',
    fix: 'Ask for a higher quota of Fargate vCPUs in Service Quotas, or stop what is not needed.',
    link: PAGES.events,
    example:
      "(service web) was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently",
  },
  {
    id: 'place-other',
    pattern: /unable to place a task/i,
    title: 'A task could not be placed.',
    fix: 'Read the reason in the event, and compare what the task asks for with what the cluster has free.',
    link: PAGES.events,
    example: '(service web) was unable to place a task. Reason: Internal error.',
  },
];
