import { deploymentsOf } from '../../simulator/codedeploy/groups.ts';
import type { Routing } from '../../simulator/codedeploy/routing.ts';
import type {
  Application,
  CodeDeployment,
  DeploymentConfig,
  DeploymentGroup,
  DeploymentStatus,
} from '../../simulator/codedeploy/state.ts';
import type { JsonObject } from '../../simulator/json.ts';
import type { World } from '../../simulator/world.ts';
import { seconds } from './seconds.ts';

/** An application as GetApplication shows it. */
export function applicationView(one: Application): JsonObject {
  return {
    applicationId: one.id,
    applicationName: one.name,
    createTime: seconds(one.createdAtMs),
    linkedToGitHub: false,
    computePlatform: one.computePlatform,
  };
}

/** A deployment group as GetDeploymentGroup shows it. */
export function groupView(world: World, one: DeploymentGroup): JsonObject {
  const all = deploymentsOf(world, one);
  const succeeded = all.findLast(({ status }) => status === 'Succeeded');
  const application = world.codedeploy.applications.get(one.applicationName);
  return {
    applicationName: one.applicationName,
    deploymentGroupId: one.id,
    deploymentGroupName: one.name,
    computePlatform: application?.computePlatform,
    ec2TagFilters: [],
    onPremisesInstanceTagFilters: [],
    autoScalingGroups: [],
    triggerConfigurations: [],
    outdatedInstancesStrategy: 'UPDATE',
    terminationHookEnabled: false,
    ...one.settings,
    targetRevision: succeeded?.revision,
    lastSuccessfulDeployment: lastView(succeeded),
    lastAttemptedDeployment: lastView(all.at(-1)),
  };
}

function lastView(one: CodeDeployment | undefined): JsonObject | undefined {
  if (one === undefined) return undefined;
  return {
    deploymentId: one.id,
    status: one.status,
    createTime: seconds(one.createdAtMs),
    endTime: seconds(one.completedAtMs),
  };
}

/** A configuration as GetDeploymentConfig shows it. */
export function configView(one: DeploymentConfig): JsonObject {
  return {
    deploymentConfigId: one.id,
    deploymentConfigName: one.name,
    createTime: seconds(one.createdAtMs),
    computePlatform: one.computePlatform,
    trafficRoutingConfig: routingView(one.routing),
  };
}

function routingView(routing: Routing): JsonObject {
  switch (routing.kind) {
    case 'all-at-once':
      return { type: 'AllAtOnce' };
    case 'canary':
      return {
        type: 'TimeBasedCanary',
        timeBasedCanary: {
          canaryPercentage: routing.percent,
          canaryInterval: routing.minutes,
        },
      };
    case 'linear':
      return {
        type: 'TimeBasedLinear',
        timeBasedLinear: {
          linearPercentage: routing.percent,
          linearInterval: routing.minutes,
        },
      };
  }
}

/** A deployment as GetDeployment shows it. */
export function deploymentInfoView(one: CodeDeployment): JsonObject {
  const { settings } = one;
  return {
    applicationName: one.applicationName,
    deploymentGroupName: one.groupName,
    deploymentConfigName: one.configName,
    deploymentId: one.id,
    previousRevision: one.previousRevision,
    revision: one.revision,
    status: one.status,
    errorInformation: one.error && { code: one.error.code, message: one.error.message },
    createTime: seconds(one.createdAtMs),
    startTime: seconds(one.startedAtMs),
    completeTime: seconds(one.completedAtMs),
    deploymentOverview: overviewOf(one),
    description: one.description,
    creator: one.creator,
    ignoreApplicationStopFailures: false,
    autoRollbackConfiguration: settings.autoRollbackConfiguration,
    updateOutdatedInstancesOnly: false,
    rollbackInfo: one.rollback && {
      rollbackDeploymentId: one.rollback.rollbackDeploymentId,
      rollbackTriggeringDeploymentId: one.rollback.triggeringDeploymentId,
      rollbackMessage: one.rollback.message,
    },
    deploymentStyle: settings.deploymentStyle,
    instanceTerminationWaitTimeStarted: one.terminationWaitStarted,
    blueGreenDeploymentConfiguration: settings.blueGreenDeploymentConfiguration,
    loadBalancerInfo: settings.loadBalancerInfo,
    fileExistsBehavior: 'DISALLOW',
    deploymentStatusMessages: [],
    computePlatform: 'ECS',
    overrideAlarmConfiguration: settings.overrideAlarmConfiguration,
  };
}

const COUNTED = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Ready'] as const;

/** What the one target of a deployment to Amazon ECS is doing. */
export function targetStatusOf(status: DeploymentStatus): string {
  if (status === 'Created' || status === 'Queued') return 'Pending';
  return status === 'Stopped' ? 'Skipped' : status;
}

function overviewOf({ status }: CodeDeployment): JsonObject {
  const own = targetStatusOf(status);
  return Object.fromEntries(COUNTED.map((name) => [name, name === own ? 1 : 0]));
}
