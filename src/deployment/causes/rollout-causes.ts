import { type KnownCause, PAGES } from './cause.ts';

/**
 * What ends tasks or the deployment from outside of the containers.
 * @source AWS developer guide, "Service event messages", "Lifecycle hooks", "CloudWatch alarms"; API reference, stopCode
 */
export const ROLLOUT_CAUSES: readonly KnownCause[] = [
  {
    id: 'hook-pause-timeout',
    pattern: /pause hook timed out/i,
    title: 'Nobody answered the pause hook in time.',
    fix: 'Answer it with the operation continue, or raise timeoutInMinutes of the hook.',
    link: PAGES.hooks,
    example: 'Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT pause hook timed out.',
  },
  {
    id: 'hook-timeout',
    pattern: /lifecycle hook timed out/i,
    title: 'A lifecycle hook did not end in time.',
    fix: 'Let its function return hookStatus SUCCEEDED or FAILED, and read in its log why it did not.',
    link: PAGES.hooks,
    example: 'Service deployment rolled back because PRE_SCALE_UP lifecycle hook timed out.',
  },
  {
    id: 'hook-invoke',
    pattern: /unable to invoke hook target|unable to parse the response from/i,
    title: 'A lifecycle hook could not be called or gave no valid answer.',
    fix: 'Allow lambda:InvokeFunction in the role of the hook, and return {"hookStatus": "SUCCEEDED"}.',
    link: PAGES.hooks,
    example:
      'Service deployment rolled back because PRE_SCALE_UP lifecycle hook(s) failed. ECS was unable to parse the response from arn:hook due to HookStatus must not be null',
  },
  {
    id: 'hook-failed',
    pattern: /lifecycle hook\(s\) failed|returned FAILED status/i,
    title: 'A lifecycle hook says that the new revision fails.',
    fix: 'Read the log of the Lambda function that the reason names.',
    link: PAGES.hooks,
    example:
      'Service deployment rolled back because POST_TEST_TRAFFIC_SHIFT lifecycle hook(s) failed. Lifecycle hook target arn:hook returned FAILED status.',
  },
  {
    id: 'alarm',
    pattern: /active alarms|alarm\(s\) detected/i,
    title: 'A CloudWatch alarm of the deployment fired.',
    fix: 'Look at the metric of the alarm from the start of the deployment on.',
    link: PAGES.alarms,
    example: 'Service deployment rolled back because of one or more active alarms.',
  },
  {
    id: 'traffic-permissions',
    pattern: /missing permissions on ECS Infrastructure Role/i,
    title: 'The infrastructure role may not change the load balancer.',
    fix: 'Attach AmazonECSInfrastructureRolePolicyForLoadBalancers to the role in advancedConfiguration.',
    link: PAGES.blueGreen,
    example:
      "Service deployment rolled back because of invalid networking configuration. ECS was unable to manage the ELB resources due to missing permissions on ECS Infrastructure Role 'arn:role'.",
  },
  {
    id: 'traffic-listener',
    pattern: /invalid networking configuration|productionListenerRule|production listener rule/i,
    title: 'The listener rules do not fit the two target groups.',
    fix: 'Put both target groups on the production rule, with weights 1 and 0 before the start.',
    link: PAGES.blueGreen,
    example:
      'Both targetGroup and alternateTargetGroup must be associated with the productionListenerRule or testListenerRule.',
  },
  {
    id: 'deployment-stuck',
    pattern: /unable to stop or start tasks during a deployment/i,
    title: 'minimumHealthyPercent and maximumPercent leave no room for a single task.',
    fix: 'Raise maximumPercent above 100, or lower minimumHealthyPercent.',
    link: PAGES.events,
    example:
      '(service web) was unable to stop or start tasks during a deployment because of the service deployment configuration.',
  },
  {
    id: 'protected-tasks',
    pattern: /number of protected tasks/i,
    title: 'Protected tasks of the old revision keep the deployment from ending.',
    fix: 'End the scale-in protection of those tasks, or let them finish.',
    link: PAGES.protection,
    example:
      '(service web) was unable to reach steady state because task set (ecs-svc/1) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.',
  },
  {
    id: 'throttled',
    pattern: /operations are being throttled/i,
    title: 'AWS throttles what the scheduler does for this service.',
    fix: 'Wait, deploy fewer services at once, or lower the number of tasks that start together.',
    link: PAGES.events,
    example: '(service web) operations are being throttled. Will try again later.',
  },
  {
    id: 'spot',
    pattern: /Spot.*interrupted|SpotInterruption/i,
    title: 'AWS took the Spot capacity back.',
    fix: 'Give the capacity provider strategy a base on FARGATE, or retry.',
    link: PAGES.capacity,
    example: 'Your Spot Task was interrupted.',
  },
  {
    id: 'instance-lost',
    pattern: /Host EC2 \(instance|deregistration forced by user|InfrastructureHealth/i,
    title: 'The instance under the task went away.',
    fix: 'Look at the Auto Scaling group; drain instances before they end.',
    link: PAGES.stopped,
    example: 'Host EC2 (instance i-1) terminated.',
  },
  {
    id: 'stopped-by-user',
    pattern: /^Task stopped by|UserInitiated/,
    title: 'Somebody stopped the task by hand.',
    fix: 'Find out who called StopTask during the deployment.',
    link: PAGES.stopped,
    example: 'Task stopped by user',
  },
  {
    id: 'stop-request',
    pattern: /StopServiceDeployment request/i,
    title: 'The deployment was told to stop.',
    fix: 'If it was not you, look in CloudTrail who called StopServiceDeployment before you deploy again.',
    link: PAGES.stopDeployment,
    example: 'Service deployment rolled back because of a StopServiceDeployment request.',
  },
  {
    id: 'start-impaired',
    pattern: /unable to consistently start tasks/i,
    title: 'Tasks keep failing, so the scheduler waits longer before each start.',
    fix: 'Read why the tasks stop; the service starts at once again after the next deployment.',
    link: PAGES.events,
    example: '(service web) is unable to consistently start tasks successfully.',
  },
  {
    id: 'breaker',
    pattern: /circuit breaker|tasks failed to start/i,
    title: 'The deployment circuit breaker tripped: too many tasks failed.',
    fix: 'Read why the tasks stopped, and deploy again when that is put right.',
    link: PAGES.breaker,
    example: '(service web) (deployment ecs-svc/1) deployment failed: tasks failed to start.',
  },
];
