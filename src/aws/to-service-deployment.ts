import type {
  DeploymentLifecycleHookDetail,
  ServiceDeploymentBrief as SdkBrief,
  ServiceDeployment as SdkServiceDeployment,
} from '@aws-sdk/client-ecs';
import type { LifecycleHook, ServiceDeployment, ServiceDeploymentBrief } from '../ports/ecs.ts';
import { given } from './given.ts';

/** A service deployment of the SDK in our words. */
export function toServiceDeployment(sdk: SdkServiceDeployment): ServiceDeployment {
  const target = sdk.targetServiceRevision;
  return {
    arn: sdk.serviceDeploymentArn ?? '',
    status: sdk.status ?? 'PENDING',
    createdAtMs: sdk.createdAt?.getTime() ?? 0,
    targetRevisionArn: target?.arn ?? '',
    requestedCount: target?.requestedTaskCount ?? 0,
    runningCount: target?.runningTaskCount ?? 0,
    pendingCount: target?.pendingTaskCount ?? 0,
    ...given({
      statusReason: sdk.statusReason,
      lifecycleStage: sdk.lifecycleStage,
      finishedAtMs: sdk.finishedAt?.getTime(),
      circuitBreaker: toCircuitBreaker(sdk.deploymentCircuitBreaker),
      rollback: toRollback(sdk.rollback),
      trafficPercent: target?.requestedProductionTrafficWeight,
      testTrafficPercent: target?.requestedTestTrafficWeight,
      strategy: sdk.deploymentConfiguration?.strategy,
      bakeMinutes: sdk.deploymentConfiguration?.bakeTimeInMinutes,
      stepBakeMinutes: stepBakeOf(sdk.deploymentConfiguration),
      startedAtMs: sdk.startedAt?.getTime(),
      updatedAtMs: sdk.updatedAt?.getTime(),
      sourceRevisionArns: sdk.sourceServiceRevisions?.map(({ arn }) => arn ?? ''),
      hooks: sdk.lifecycleHookDetails?.map(toHook),
      alarms: toAlarms(sdk.alarms),
    }),
  };
}

function stepBakeOf(sdk: SdkServiceDeployment['deploymentConfiguration']): number | undefined {
  switch (sdk?.strategy) {
    case 'LINEAR':
      return sdk.linearConfiguration?.stepBakeTimeInMinutes;
    case 'CANARY':
      return sdk.canaryConfiguration?.canaryBakeTimeInMinutes;
    default:
      return undefined;
  }
}

/** A line of ListServiceDeployments in our words. */
export function toBrief(sdk: SdkBrief): ServiceDeploymentBrief {
  return {
    arn: sdk.serviceDeploymentArn ?? '',
    status: sdk.status ?? 'PENDING',
    targetRevisionArn: sdk.targetServiceRevisionArn ?? '',
    createdAtMs: sdk.createdAt?.getTime() ?? 0,
  };
}

function toCircuitBreaker(sdk: SdkServiceDeployment['deploymentCircuitBreaker']) {
  if (sdk === undefined) return undefined;
  return {
    status: sdk.status ?? 'DISABLED',
    failureCount: sdk.failureCount ?? 0,
    threshold: sdk.threshold ?? 0,
  };
}

function toRollback(sdk: SdkServiceDeployment['rollback']) {
  if (sdk === undefined) return undefined;
  return given({ reason: sdk.reason, serviceRevisionArn: sdk.serviceRevisionArn });
}

function toHook(sdk: DeploymentLifecycleHookDetail): LifecycleHook {
  return {
    id: sdk.hookId ?? '',
    targetType: sdk.targetType ?? 'AWS_LAMBDA',
    status: sdk.status ?? '',
    ...given({
      targetArn: sdk.targetArn,
      expiresAtMs: sdk.expiresAt?.getTime(),
      timeoutAction: sdk.timeoutAction,
    }),
  };
}

function toAlarms(sdk: SdkServiceDeployment['alarms']) {
  if (sdk === undefined) return undefined;
  return {
    status: sdk.status ?? 'DISABLED',
    names: sdk.alarmNames ?? [],
    triggered: sdk.triggeredAlarmNames ?? [],
  };
}
