/**
 * Where the mock and moto 5.2.5 answer the same calls differently. Each row says at which steps and members, what kind
 * of difference, who is right, and by what source. A difference without a row fails the test, and so does a row
 * without a difference.
 *
 * Kinds: `error` (one refuses, or both by other codes), `moto-lacks` and `mock-lacks` (a member), `other` (a value).
 */
const NEW_MEMBERS =
  'the member is in the service model of 2026, and AWS fills it in; moto answers with fewer members';

export const DIFFERENCES = [
  {
    step: /^ecs\.register_task_definition (without a family|without containers|of no size)$/,
    kind: 'error',
    right: 'mock',
    why: 'moto registers whatever it gets; AWS answers ClientException: API reference, RegisterTaskDefinition',
  },
  {
    step: /^ecs\.list_tasks$/,
    kind: 'error',
    right: 'mock',
    why: 'ServiceNotFoundException is declared for ListTasks; moto answers an empty list',
  },
  {
    step: /^ecs\.stop_task unknown$/,
    kind: 'error',
    right: 'mock',
    why: 'moto fails with a status of 500; AWS answers InvalidParameterException',
  },
  {
    step: /^ecs\.put_account_setting unknown$/,
    kind: 'error',
    right: 'mock',
    why: 'moto keeps any name; the names are an enumeration in the service model',
  },
  {
    step: /^ecs\.(create|describe)_clusters?( again)?$/,
    path: /\.(capacityProviders|defaultCapacityProviderStrategy|statistics|tags)$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: 'AWS answers with empty lists, on which callers rely; moto leaves them out',
  },
  {
    step: /^ecs\.(register|describe|deregister|delete)_task_definitions?/,
    path: /^(tags|taskDefinitions?(\[\])?\.(containerDefinitions\[\]|registered|deregistered|deleteRequested|requiresAttributes))/,
    kind: 'moto-lacks',
    right: 'mock',
    why: `hostPort, protocol, requiresAttributes and times are filled in by AWS: ${NEW_MEMBERS}`,
  },
  {
    step: /^ecs\.(create|update|describe|delete)_services?( again)?$/,
    path: /^services?(\[\])?\./,
    kind: 'moto-lacks',
    right: 'mock',
    why: `currentServiceDeployment, counts, createdBy, … : ${NEW_MEMBERS}`,
  },
  {
    step: /^ecs\.(create|update|describe|delete)_services?( again)?$/,
    path: /\.(platformFamily|rolloutState|rolloutStateReason)$/,
    kind: 'other',
    right: 'mock',
    why: 'moto completes every deployment at once and calls the family FARGATE; in AWS it takes its time, on Linux',
  },
  {
    step: /^ecs\.(update|delete)_service$/,
    path: /\.(runningCount|desiredCount|status)$/,
    kind: 'other',
    right: 'mock',
    why: 'moto runs tasks at once and deletes at once; in AWS a service with tasks is DRAINING and wants none',
  },
  {
    step: /^ecs\.(create|update|describe|delete)_services?( again)?$/,
    path: /\.(taskSets|tags)$/,
    kind: 'mock-lacks',
    right: 'mock',
    why: 'taskSets is for CODE_DEPLOY and EXTERNAL only: API reference, Service',
  },
  {
    step: /^ecs\.describe_services$/,
    path: /^failures\[\]\.arn$/,
    kind: 'other',
    right: 'mock',
    why: 'ARNs of services have the cluster in them since 2018: developer guide, "ARN formats"',
  },
  {
    step: /^ecs\.describe_tasks$/,
    path: /^failures/,
    kind: /lacks$/,
    right: 'mock',
    why: 'a task that there is not is a failure with the reason MISSING; moto says nothing of it',
  },
  {
    step: /^ecs\.put_account_setting$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: `principalArn and type: ${NEW_MEMBERS}`,
  },
  {
    step: /^elbv2\.create_target_group$/,
    path: /LoadBalancerArns$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: 'AWS answers with an empty list',
  },
  {
    step: /^elbv2\.describe_target_group_attributes$/,
    kind: 'other',
    right: 'mock',
    why: 'the attributes of cookies are those of every target group of a load balancer: API reference, TargetGroupAttribute',
  },
  {
    step: /^cloudwatch\.describe_alarms$/,
    path: /\.(Metrics|StateReasonData)$/,
    kind: 'mock-lacks',
    right: 'mock',
    why: 'Metrics is for alarms on expressions, StateReasonData comes with the first evaluation: API reference, MetricAlarm',
  },
  {
    step: /^cloudwatch\.describe_alarms$/,
    path: /\.StateValue$/,
    kind: 'other',
    right: 'mock',
    why: 'a new alarm is INSUFFICIENT_DATA until it is evaluated: API reference, PutMetricAlarm',
  },
  {
    step: /^cloudwatch\.describe_alarms$/,
    path: /\.StateTransitionedTimestamp$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: NEW_MEMBERS,
  },
  {
    step: /^logs\.describe_log_groups$/,
    path: /\.logGroupClass$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: NEW_MEMBERS,
  },
  {
    step: /^logs\.get_log_events$/,
    path: /Token$/,
    kind: 'other',
    right: 'either',
    why: 'tokens mean something only to the one who gave them',
  },
  {
    step: /^sts\.get_caller_identity$/,
    path: /^Arn$/,
    kind: 'other',
    right: 'either',
    why: 'each has a caller of its own',
  },
  {
    step: /^codedeploy\.get_application$/,
    path: /linkedToGitHub$/,
    kind: 'moto-lacks',
    right: 'mock',
    why: NEW_MEMBERS,
  },
];
