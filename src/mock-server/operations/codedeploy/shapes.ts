import type { Shape, StructureShape } from '../../shape.ts';
import { FLAG, OBJECT, OBJECTS, TEXT, TEXTS } from '../../shapes.ts';

function object(members: StructureShape['members']): StructureShape {
  return { kind: 'structure', members };
}

/** Where a revision is, or the AppSpec itself. */
export const REVISION = object({
  revisionType: { kind: 'string', oneOf: ['S3', 'GitHub', 'String', 'AppSpecContent'] },
  s3Location: object({
    bucket: TEXT,
    key: TEXT,
    bundleType: { kind: 'string', oneOf: ['tar', 'tgz', 'zip', 'YAML', 'JSON'] },
    version: TEXT,
    eTag: TEXT,
  }),
  gitHubLocation: object({ repository: TEXT, commitId: TEXT }),
  string: object({ content: TEXT, sha256: TEXT }),
  appSpecContent: object({ content: TEXT, sha256: TEXT }),
});

/** Alarms that stop a deployment. */
export const ALARMS = object({
  enabled: FLAG,
  ignorePollAlarmFailure: FLAG,
  alarms: { kind: 'list', of: object({ name: TEXT }) },
});

/** When to roll back. */
export const ROLLBACK = object({
  enabled: FLAG,
  events: {
    kind: 'list',
    of: {
      kind: 'string',
      oneOf: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
  },
});

/** Names of things of a group. */
export const PLATFORM: Shape = { kind: 'string', oneOf: ['Server', 'Lambda', 'ECS'] };

const NAMED: Shape = { kind: 'list', of: object({ name: TEXT }) };

const ROUTE = object({ listenerArns: TEXTS });

const BLUE_GREEN = object({
  terminateBlueInstancesOnDeploymentSuccess: object({
    action: { kind: 'string', oneOf: ['TERMINATE', 'KEEP_ALIVE'] },
    terminationWaitTimeInMinutes: { kind: 'integer', min: 0, max: 2880 },
  }),
  deploymentReadyOption: object({
    actionOnTimeout: { kind: 'string', oneOf: ['CONTINUE_DEPLOYMENT', 'STOP_DEPLOYMENT'] },
    waitTimeInMinutes: { kind: 'integer', min: 0, max: 7200 },
  }),
  greenFleetProvisioningOption: OBJECT,
});

/** Settings of a deployment group. @source CodeDeploy API reference, CreateDeploymentGroup */
export const GROUP_MEMBERS = {
  applicationName: TEXT,
  deploymentConfigName: TEXT,
  serviceRoleArn: TEXT,
  triggerConfigurations: OBJECTS,
  alarmConfiguration: ALARMS,
  autoRollbackConfiguration: ROLLBACK,
  outdatedInstancesStrategy: { kind: 'string', oneOf: ['UPDATE', 'IGNORE'] },
  deploymentStyle: object({
    deploymentType: { kind: 'string', oneOf: ['IN_PLACE', 'BLUE_GREEN'] },
    deploymentOption: {
      kind: 'string',
      oneOf: ['WITH_TRAFFIC_CONTROL', 'WITHOUT_TRAFFIC_CONTROL'],
    },
  }),
  blueGreenDeploymentConfiguration: BLUE_GREEN,
  loadBalancerInfo: object({
    elbInfoList: NAMED,
    targetGroupInfoList: NAMED,
    targetGroupPairInfoList: {
      kind: 'list',
      of: object({ targetGroups: NAMED, prodTrafficRoute: ROUTE, testTrafficRoute: ROUTE }),
    },
  }),
  ecsServices: { kind: 'list', of: object({ serviceName: TEXT, clusterName: TEXT }) },
  ec2TagFilters: OBJECTS,
  onPremisesInstanceTagFilters: OBJECTS,
  ec2TagSet: OBJECT,
  onPremisesTagSet: OBJECT,
  terminationHookEnabled: FLAG,
  tags: { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) },
} as const satisfies StructureShape['members'];

/** Tags as CodeDeploy carries them. */
export const CD_TAGS: Shape = { kind: 'list', of: object({ Key: TEXT, Value: TEXT }) };
