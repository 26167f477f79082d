/** Sections of a scenario's account, in the order in which they are made, with the operation that makes an entry. */
export const SECTIONS = {
  subnets: ['ec2', 'CreateSubnet'],
  securityGroups: ['ec2', 'CreateSecurityGroup'],
  roles: ['iam', 'CreateRole'],
  rolePolicies: ['iam', 'PutRolePolicy'],
  secrets: ['secretsmanager', 'CreateSecret'],
  parameters: ['ssm', 'PutParameter'],
  logGroups: ['logs', 'CreateLogGroup'],
  repositories: ['ecr', 'CreateRepository'],
  images: ['ecr', 'PutImage'],
  files: ['codecommit', 'PutFile'],
  objects: ['s3', 'PutObject'],
  targetGroups: ['elasticloadbalancing', 'CreateTargetGroup'],
  loadBalancers: ['elasticloadbalancing', 'CreateLoadBalancer'],
  listeners: ['elasticloadbalancing', 'CreateListener'],
  rules: ['elasticloadbalancing', 'CreateRule'],
  alarms: ['cloudwatch', 'PutMetricAlarm'],
  compositeAlarms: ['cloudwatch', 'PutCompositeAlarm'],
  autoScalingGroups: ['autoscaling', 'CreateAutoScalingGroup'],
  capacityProviders: ['ecs', 'CreateCapacityProvider'],
  clusters: ['ecs', 'CreateCluster'],
  containerInstances: ['ecs', 'RegisterContainerInstance'],
  taskDefinitions: ['ecs', 'RegisterTaskDefinition'],
  services: ['ecs', 'CreateService'],
  applications: ['codedeploy', 'CreateApplication'],
  deploymentGroups: ['codedeploy', 'CreateDeploymentGroup'],
} as const;

/** Name of a section of a scenario's account. */
export type Section = keyof typeof SECTIONS;

/** Names of the sections, in the order in which they are made. */
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
