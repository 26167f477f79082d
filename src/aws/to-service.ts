import type {
  DeploymentAlarms,
  Deployment as SdkDeployment,
  ServiceEvent as SdkEvent,
  Service as SdkService,
  TaskSet as SdkTaskSet,
} from '@aws-sdk/client-ecs';
import type { Deployment, Service, ServiceEvent, TaskSet } from '../ports/ecs.ts';
import { given } from './given.ts';
import { toServiceSettings } from './to-service-settings.ts';

/** A service of the SDK in our words. */
export function toService(sdk: SdkService): Service {
  return {
    arn: sdk.serviceArn ?? '',
    name: sdk.serviceName ?? '',
    clusterArn: sdk.clusterArn ?? '',
    status: sdk.status ?? 'MISSING',
    desiredCount: sdk.desiredCount ?? 0,
    runningCount: sdk.runningCount ?? 0,
    pendingCount: sdk.pendingCount ?? 0,
    taskDefinitionArn: sdk.taskDefinition ?? '',
    // AWS leaves both out for what is the default. Source: CreateService, API reference.
    deploymentController: sdk.deploymentController?.type ?? 'ECS',
    deploymentStrategy: sdk.deploymentConfiguration?.strategy ?? 'ROLLING',
    schedulingStrategy: sdk.schedulingStrategy ?? 'REPLICA',
    deployments: (sdk.deployments ?? []).map(toDeployment),
    events: (sdk.events ?? []).map(toEvent),
    settings: toServiceSettings(sdk),
    asShown: shownBy(sdk),
    ...balancers(sdk),
    ...(sdk.taskSets?.length ? { taskSets: sdk.taskSets.map(toTaskSet) } : {}),
    ...given({
      launchType: sdk.launchType,
      currentServiceDeploymentArn: sdk.currentServiceDeployment,
      alarms: toAlarms(sdk.deploymentConfiguration?.alarms),
    }),
  };
}

/** Members that decide where tasks run, which a service with task sets leaves to these. */
function shownBy(sdk: SdkService): NonNullable<Service['asShown']> {
  const { deploymentConfiguration, placementConstraints, placementStrategy } = sdk;
  const { healthCheckGracePeriodSeconds, availabilityZoneRebalancing } = sdk;
  const place = sdk.taskSets?.find(({ status }) => status === 'PRIMARY') ?? sdk;
  const { launchType, capacityProviderStrategy, networkConfiguration, loadBalancers } = place;
  const shown = {
    ...given({ deploymentConfiguration, placementConstraints, placementStrategy }),
    ...given({ healthCheckGracePeriodSeconds, availabilityZoneRebalancing }),
    ...given({ launchType, networkConfiguration, loadBalancers }),
    ...(capacityProviderStrategy?.length ? { capacityProviderStrategy } : {}),
  };
  return shown as unknown as NonNullable<Service['asShown']>;
}

function toAlarms(sdk: DeploymentAlarms | undefined) {
  return sdk && { names: sdk.alarmNames ?? [], enable: sdk.enable ?? false };
}

/** A service without any says nothing. With task sets, the primary one knows. */
function balancers(sdk: SdkService): Pick<Service, 'loadBalancers'> {
  const primary = sdk.taskSets?.find(({ status }) => status === 'PRIMARY');
  const own = sdk.loadBalancers ?? [];
  const listed = primary?.loadBalancers?.length ? primary.loadBalancers : own;
  if (listed.length === 0) return {};
  const loadBalancers = listed.map((one) => ({
    targetGroupArn: one.targetGroupArn ?? '',
    containerName: one.containerName ?? '',
    containerPort: one.containerPort ?? 0,
  }));
  return { loadBalancers };
}

function toDeployment(sdk: SdkDeployment): Deployment {
  return {
    id: sdk.id ?? '',
    status: sdk.status ?? '',
    taskDefinitionArn: sdk.taskDefinition ?? '',
    desiredCount: sdk.desiredCount ?? 0,
    runningCount: sdk.runningCount ?? 0,
    pendingCount: sdk.pendingCount ?? 0,
    failedTasks: sdk.failedTasks ?? 0,
    createdAtMs: sdk.createdAt?.getTime() ?? 0,
    ...given({ rolloutState: sdk.rolloutState, rolloutStateReason: sdk.rolloutStateReason }),
  };
}

function toTaskSet(sdk: SdkTaskSet): TaskSet {
  return {
    id: sdk.id ?? '',
    status: sdk.status ?? '',
    taskDefinitionArn: sdk.taskDefinition ?? '',
    desiredCount: sdk.computedDesiredCount ?? 0,
    runningCount: sdk.runningCount ?? 0,
    pendingCount: sdk.pendingCount ?? 0,
    scalePercent: sdk.scale?.value ?? 0,
    ...given({ stability: sdk.stabilityStatus }),
  };
}

function toEvent(sdk: SdkEvent): ServiceEvent {
  return { id: sdk.id ?? '', atMs: sdk.createdAt?.getTime() ?? 0, message: sdk.message ?? '' };
}
