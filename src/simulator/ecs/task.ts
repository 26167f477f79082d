import type { Demand } from '../../placement/demand.ts';
import type { JsonObject } from '../json.ts';

/** States of a task in the order in which it goes through them. @source reference/service-deployments.md section 9 */
export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

/** What the health check of a container, or all of a task, say. */
export type HealthStatus = 'HEALTHY' | 'UNHEALTHY' | 'UNKNOWN';

/** A container of a task. */
export interface Container {
  readonly arn: string;
  readonly name: string;
  readonly image: string;
  readonly imageDigest: string;
  readonly runtimeId: string;
  readonly essential: boolean;
  readonly cpu: string;
  readonly memory?: string;
  readonly hasHealthCheck: boolean;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  healthStatus: HealthStatus;
  exitCode?: number;
  reason?: string;
}

/** Why a task stops, as it will be shown. */
export interface StopCause {
  readonly stopCode:
    | 'TaskFailedToStart'
    | 'EssentialContainerExited'
    | 'UserInitiated'
    | 'ServiceSchedulerInitiated';
  readonly stoppedReason: string;
}

/** One thing that happens in the life of a task. */
export type Step =
  | { readonly kind: 'status'; readonly status: TaskStatus }
  /** From now on the scheduler counts it as healthy. */
  | { readonly kind: 'settle' }
  | { readonly kind: 'unhealthy'; readonly container: string }
  | { readonly kind: 'target-unhealthy'; readonly reason: string }
  /** Of one container, or of what all of them need. */
  | { readonly kind: 'start-failure'; readonly container?: string; readonly reason: string }
  | {
      readonly kind: 'exit';
      readonly container: string;
      readonly exitCode: number;
      readonly reason?: string;
    }
  /** The containers have ended after SIGTERM. */
  | { readonly kind: 'containers-end' }
  /** AWS no longer knows of it. */
  | { readonly kind: 'forget' };

/** A step and how long after the beginning of the plan it comes, in milliseconds. */
export interface PlannedStep {
  readonly afterMs: number;
  readonly step: Step;
}

/** A port of the machine that leads to a container. */
export interface PortBinding {
  readonly containerName: string;
  readonly containerPort: number;
  readonly hostPort: number;
  readonly protocol: 'tcp' | 'udp';
}

/** A task. */
export interface Task {
  readonly arn: string;
  readonly clusterArn: string;
  readonly taskDefinitionArn: string;
  /** ARN of the service that it belongs to; a standalone task has none. */
  readonly serviceArn?: string;
  /** `ecs-svc/<digits>` for a task of a service, else what the caller said. */
  readonly startedBy?: string;
  readonly group: string;
  readonly launchType: string;
  readonly platformVersion?: string;
  availabilityZone: string;
  readonly overrides: JsonObject;
  readonly attachments: readonly JsonObject[];
  /** Load balancers that send it requests, as the service names them. */
  readonly loadBalancers: readonly JsonObject[];
  readonly containers: readonly Container[];
  /** The machine that it is on; absent on Fargate, and as long as it waits for one. */
  containerInstanceArn?: string;
  readonly capacityProviderName?: string;
  /** What it takes from its machine. */
  demand?: Demand;
  bindings: readonly PortBinding[];
  /** Until then it is not stopped by its service. */
  protectedUntilMs?: number;
  lastStatus: TaskStatus;
  desiredStatus: 'RUNNING' | 'STOPPED';
  /** Whether the scheduler counts it as healthy. */
  isSettled: boolean;
  version: number;
  /** What is still to come; the first one is scheduled. */
  steps: readonly PlannedStep[];
  /** Number of the plan that `steps` belongs to. */
  plan: number;
  planStartMs: number;
  stop?: StopCause;
  readonly createdAtMs: number;
  pullStartedAtMs?: number;
  pullStoppedAtMs?: number;
  startedAtMs?: number;
  stoppingAtMs?: number;
  executionStoppedAtMs?: number;
  stoppedAtMs?: number;
}

const ALIVE: ReadonlySet<TaskStatus> = new Set([
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
]);

/** Whether it runs or will run: what the scheduler counts against maximumPercent. */
export function isLive(task: Task): boolean {
  return task.desiredStatus === 'RUNNING' && ALIVE.has(task.lastStatus);
}

/** Whether it runs and counts as healthy. */
export function isHealthy(task: Task): boolean {
  return isLive(task) && task.lastStatus === 'RUNNING' && task.isSettled;
}

/** Whether it is on its way to RUNNING. */
export function isPending(task: Task): boolean {
  return isLive(task) && task.lastStatus !== 'RUNNING';
}

/** Whether its containers have ended, so that nothing of it works any more. */
export function isOver(task: Task): boolean {
  return task.lastStatus === 'STOPPED' || task.lastStatus === 'DEPROVISIONING';
}

/** Health of the whole task: the worst of its essential containers that have a health check. */
export function healthOf(task: Task): HealthStatus {
  const checked = task.containers.filter((one) => one.essential && one.hasHealthCheck);
  if (checked.some((one) => one.healthStatus === 'UNHEALTHY')) return 'UNHEALTHY';
  const isWell = checked.length > 0 && checked.every((one) => one.healthStatus === 'HEALTHY');
  return isWell ? 'HEALTHY' : 'UNKNOWN';
}
