import type { Look, Observed, WatchStart } from '../../src/deployment/watch-types.ts';
import type { Deployment, Service, ServiceDeployment, Task } from '../../src/ports/ecs.ts';

export const OURS = 'ecs-svc/222';
export const OURS_REVISION = 'arn:aws:ecs:eu-west-1:123456789012:service-revision/c/web/222';
export const OURS_ARN = 'arn:aws:ecs:eu-west-1:123456789012:service-deployment/c/web/abc';

export function deployment(over: Partial<Deployment> = {}): Deployment {
  return {
    id: OURS,
    status: 'PRIMARY',
    taskDefinitionArn: 'web:2',
    desiredCount: 3,
    runningCount: 0,
    pendingCount: 0,
    failedTasks: 0,
    rolloutState: 'IN_PROGRESS',
    createdAtMs: 2_000,
    ...over,
  };
}

export const OLD = deployment({
  id: 'ecs-svc/111',
  status: 'ACTIVE',
  taskDefinitionArn: 'web:1',
  runningCount: 3,
  rolloutState: 'COMPLETED',
  createdAtMs: 1_000,
});

export function service(over: Partial<Service> = {}): Service {
  return {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:service/c/web',
    name: 'web',
    clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c',
    status: 'ACTIVE',
    desiredCount: 3,
    runningCount: 3,
    pendingCount: 0,
    taskDefinitionArn: 'web:2',
    deploymentController: 'ECS',
    deploymentStrategy: 'ROLLING',
    schedulingStrategy: 'REPLICA',
    deployments: [deployment(), OLD],
    events: [],
    currentServiceDeploymentArn: OURS_ARN,
    ...over,
  };
}

export function serviceDeployment(over: Partial<ServiceDeployment> = {}): ServiceDeployment {
  return {
    arn: OURS_ARN,
    status: 'IN_PROGRESS',
    createdAtMs: 2_000,
    targetRevisionArn: OURS_REVISION,
    requestedCount: 3,
    runningCount: 0,
    pendingCount: 0,
    ...over,
  };
}

export function stoppedTask(id: string, reason: string, over: Partial<Task> = {}): Task {
  return {
    arn: `arn:aws:ecs:eu-west-1:123456789012:task/c/${id}`,
    taskDefinitionArn: 'web:2',
    lastStatus: 'STOPPED',
    startedBy: OURS,
    stopCode: 'TaskFailedToStart',
    stoppedReason: reason,
    containers: [{ name: 'web', lastStatus: 'STOPPED' }],
    ...over,
  };
}

export function watchStart(over: Partial<WatchStart> = {}): WatchStart {
  return {
    deploymentId: OURS,
    taskDefinitionArn: 'web:2',
    service: service(),
    startedAtMs: 2_000,
    deadlineMs: 602_000,
    scalesOnly: false,
    ...over,
  };
}

const FULL_LOOK: Look = { service: true, list: true, stoppedTasks: true };

export function observed(over: Partial<Observed> = {}): Observed {
  return { kind: 'observed', atMs: 10_000, look: FULL_LOOK, ...over };
}
