import type {
  DeploymentGroupInfo,
  DeploymentInfo,
  DeploymentTarget as SdkTarget,
} from '@aws-sdk/client-codedeploy';
import type { CodeDeployment, DeploymentGroup, DeploymentTarget } from '../ports/codedeploy.ts';
import { given } from './given.ts';

/** A deployment group of the SDK in our words. A time that is not set stays away: it is not zero. */
export function toDeploymentGroup(sdk: DeploymentGroupInfo): DeploymentGroup {
  const pair = sdk.loadBalancerInfo?.targetGroupPairInfoList?.[0];
  const times = sdk.blueGreenDeploymentConfiguration;
  return {
    application: sdk.applicationName ?? '',
    group: sdk.deploymentGroupName ?? '',
    computePlatform: sdk.computePlatform ?? 'Server',
    services: (sdk.ecsServices ?? []).map((one) => ({
      cluster: one.clusterName ?? '',
      service: one.serviceName ?? '',
    })),
    targetGroups: (pair?.targetGroups ?? []).flatMap(({ name }) => name ?? []),
    listeners: pair?.prodTrafficRoute?.listenerArns ?? [],
    testListeners: pair?.testTrafficRoute?.listenerArns ?? [],
    ...given({
      terminationWaitMinutes:
        times?.terminateBlueInstancesOnDeploymentSuccess?.terminationWaitTimeInMinutes,
      readyWaitMinutes: times?.deploymentReadyOption?.waitTimeInMinutes,
      deploymentConfig: sdk.deploymentConfigName,
      alarms: sdk.alarmConfiguration?.enabled === true ? namesOf(sdk) : undefined,
      isRolledBack: rollsBack(sdk),
    }),
  };
}

function namesOf({ alarmConfiguration }: DeploymentGroupInfo): readonly string[] {
  return (alarmConfiguration?.alarms ?? []).flatMap(({ name }) => name ?? []);
}

function rollsBack({ autoRollbackConfiguration: auto }: DeploymentGroupInfo): true | undefined {
  return auto?.enabled && auto.events?.includes('DEPLOYMENT_FAILURE') ? true : undefined;
}

/** A deployment of the SDK in our words. */
export function toCodeDeployment(sdk: DeploymentInfo): CodeDeployment {
  const { errorInformation: error, rollbackInfo } = sdk;
  return {
    id: sdk.deploymentId ?? '',
    status: sdk.status ?? 'Created',
    ...(error === undefined
      ? {}
      : { error: { code: error.code ?? '', message: error.message ?? '' } }),
    ...given({
      rollbackId: rollbackInfo?.rollbackDeploymentId,
      rollbackMessage: rollbackInfo?.rollbackMessage,
      isTerminationWaitStarted: sdk.instanceTerminationWaitTimeStarted,
    }),
  };
}

/** How far a deployment is with its service, in our words; `undefined` when the target is none of ECS. */
export function toDeploymentTarget({ ecsTarget }: SdkTarget): DeploymentTarget | undefined {
  if (ecsTarget === undefined) return undefined;
  return {
    status: ecsTarget.status ?? 'Unknown',
    lifecycleEvents: (ecsTarget.lifecycleEvents ?? []).map((one) => ({
      name: one.lifecycleEventName ?? '',
      status: one.status ?? 'Unknown',
      ...given({ message: one.diagnostics?.message }),
    })),
    taskSets: (ecsTarget.taskSetsInfo ?? []).map((one) => ({
      label: one.taskSetLabel ?? '',
      // AWS spells it so. Source: API reference, ECSTaskSet.
      ...given({ id: one.identifer }),
      status: one.status ?? '',
      desired: one.desiredCount ?? 0,
      running: one.runningCount ?? 0,
      pending: one.pendingCount ?? 0,
      trafficPercent: one.trafficWeight ?? 0,
    })),
  };
}
