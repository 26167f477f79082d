export {
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs';
