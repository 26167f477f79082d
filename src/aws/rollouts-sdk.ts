/** The parts of the ECS client that steer a deployment; loaded with the first call of them. */
export {
  ContinueServiceDeploymentCommand,
  DeregisterTaskDefinitionCommand,
  DescribeServiceRevisionsCommand,
  ECSClient,
  ListTaskDefinitionsCommand,
  StopServiceDeploymentCommand,
} from '@aws-sdk/client-ecs';
