import { type KnownCause, PAGES } from './cause.ts';

/**
 * Tasks that run and are found unhealthy.
 * @source AWS developer guide, "Service event messages" and "Troubleshooting service load balancers"
 */
export const HEALTH_CAUSES: readonly KnownCause[] = [
  {
    id: 'container-health',
    pattern: /failed container health checks/i,
    title: 'The container health check fails.',
    fix: 'Run the healthCheck command inside the image, and give the start more time with startPeriod.',
    link: PAGES.healthCheck,
    example: 'Task failed container health checks',
  },
  {
    id: 'target-timeout',
    pattern: /due to \(reason Request timed out\)/i,
    title: 'The health check of the load balancer gets no answer from the task.',
    fix: 'Let the security group of the tasks take the load balancer on the container port, and listen on 0.0.0.0.',
    link: PAGES.loadBalancers,
    example:
      '(service web) (port 80) is unhealthy in (target-group web) due to (reason Request timed out)',
  },
  {
    id: 'target-codes',
    pattern: /Health checks failed with these codes/i,
    title: 'The health check of the load balancer gets another status than it wants.',
    fix: 'Correct the path of the health check or its matcher, or what the application answers there.',
    link: PAGES.loadBalancers,
    example:
      '(service web) (port 80) is unhealthy in (target-group web) due to (reason Health checks failed with these codes: [502])',
  },
  {
    id: 'target-zone',
    pattern: /Availability Zone.*not enabled for the load balancer|Target\.NotInUse/i,
    title: 'The task is in a zone that the load balancer does not serve.',
    fix: 'Enable that Availability Zone for the load balancer, or leave its subnet out of the service.',
    link: PAGES.loadBalancers,
    example:
      '(service web) (task 1) is in an Availability Zone that is not enabled for the load balancer',
  },
  {
    id: 'target-health',
    pattern: /failed ELB health checks|is unhealthy in \(?(target-group|elb)/i,
    title: 'The load balancer finds the task unhealthy.',
    fix: 'Check path, port, matcher and security groups, and give the start more time with healthCheckGracePeriodSeconds.',
    link: PAGES.loadBalancers,
    example: 'Task failed ELB health checks in (target-group arn)',
  },
  {
    id: 'discovery-health',
    pattern: /Cloud ?Map|service discovery.*unhealthy/i,
    title: 'Service discovery finds the task unhealthy.',
    fix: 'Check the health check configuration of the Cloud Map service and the container health check.',
    link: PAGES.events,
    example: 'Task failed Cloud Map health checks',
  },
  {
    id: 'target-registration',
    pattern: /unable to (register|deregister).*target|TooManyTargets|TargetGroupNotFound/i,
    title: 'A target could not be registered with the load balancer.',
    fix: 'Check that the target group exists, that its type fits the network mode and that its limit is not reached.',
    link: PAGES.loadBalancers,
    example: '(service web) was unable to register targets: TooManyTargetsException',
  },
];
