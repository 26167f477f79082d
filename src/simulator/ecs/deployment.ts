import type { JsonObject } from '../json.ts';
import type { HookStage } from './rolling-hooks.ts';
import type { Progress } from './stages/stage.ts';

/** What a service revision fixes; changing any of it starts a deployment. @source reference/service-deployments.md section 1, fields marked D */
export interface RevisionConfig {
  readonly taskDefinitionArn: string;
  readonly launchType?: string;
  readonly capacityProviderStrategy?: readonly JsonObject[];
  readonly platformVersion?: string;
  readonly networkConfiguration?: JsonObject;
  readonly loadBalancers: readonly JsonObject[];
  readonly serviceRegistries: readonly JsonObject[];
  readonly serviceConnectConfiguration?: JsonObject;
  readonly volumeConfigurations?: readonly JsonObject[];
  readonly vpcLatticeConfigurations?: readonly JsonObject[];
  readonly gatewayConnectors?: readonly JsonObject[];
  readonly monitoring?: JsonObject;
}

/** A service revision; its ARN ends with the digits of its deployment's id. */
export interface ServiceRevision {
  readonly arn: string;
  readonly serviceArn: string;
  readonly clusterArn: string;
  readonly createdAtMs: number;
  readonly config: RevisionConfig;
  /** Its tasks are registered in the alternate target groups. */
  readonly isAlternate?: boolean;
}

/** One entry of a service's `deployments`: the tasks of one service revision. */
export interface Deployment {
  /** `ecs-svc/<digits>` */
  readonly id: string;
  readonly serviceRevisionArn: string;
  /** PRIMARY is where the service goes, ACTIVE is being replaced, INACTIVE has no task left and is not shown. */
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
  /** Tasks that the scheduler keeps up for it. */
  desiredCount: number;
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutStateReason: string;
  /** Failures since a task last became healthy. */
  failedTasks: number;
  /** Failures as the circuit breaker counts them. */
  breakerCount: number;
  /** Starts in a row that never reached RUNNING. */
  failedStarts: number;
  /** No start before this time: the scheduler backs off. */
  startsAfterMs: number;
  /** When it was last complete; a rollback goes to the latest of these. */
  completedAtMs?: number;
  /** The scheduler said that its percentages leave it no move. */
  toldStuck: boolean;
  readonly createdAtMs: number;
  updatedAtMs: number;
}

/** Statuses of a service deployment. @source reference/service-deployments.md section 5 */
export type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'STOP_REQUESTED'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'SUCCESSFUL'
  | 'STOPPED'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED';

/** What a circuit breaker or the alarms of a deployment do. @source API reference, ServiceDeploymentAlarms.status */
export type MonitorStatus = 'DISABLED' | 'MONITORING' | 'TRIGGERED' | 'MONITORING_COMPLETE';

/** One change of a service from its start to its end, a rollback included. */
export interface ServiceDeployment {
  readonly arn: string;
  readonly serviceArn: string;
  readonly clusterArn: string;
  /** Id of the deployment that brings the target revision. */
  readonly deploymentId: string;
  readonly sourceRevisionArns: readonly string[];
  readonly targetRevisionArn: string;
  readonly deploymentConfiguration: JsonObject;
  status: ServiceDeploymentStatus;
  statusReason?: string;
  readonly createdAtMs: number;
  startedAtMs?: number;
  finishedAtMs?: number;
  stoppedAtMs?: number;
  updatedAtMs: number;
  breakerStatus: MonitorStatus;
  breakerThreshold: number;
  breakerCount: number;
  /** Stages that it has gone through; absent with the strategy ROLLING. */
  progress?: Progress;
  /** Stages of a rolling deployment with hooks, in the order in which it came to them. */
  hookStages?: readonly HookStage[];
  /** Percent of the production and of the test traffic that the target revision has. */
  productionWeight: number;
  testWeight: number;
  /** Absent as long as no alarm is watched. */
  alarmsStatus?: MonitorStatus;
  triggeredAlarms?: readonly string[];
  /** Since when nothing but the bake time is left of a rolling deployment. */
  bakingSinceMs?: number;
  rollback?: {
    readonly reason: string;
    readonly startedAtMs: number;
    readonly serviceRevisionArn: string;
  };
  /** It belongs to the past that an account begins with: whatever its hooks wait for was answered then. */
  isPast?: boolean;
  /** Counts of the target revision when it ended; while it goes on they are counted. */
  finalCounts?: { readonly requested: number; readonly running: number; readonly pending: number };
}

const TERMINAL: ReadonlySet<ServiceDeploymentStatus> = new Set([
  'SUCCESSFUL',
  'STOPPED',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
]);

/** Whether a service deployment has ended. */
export function hasEnded({ status }: { readonly status: ServiceDeploymentStatus }): boolean {
  return TERMINAL.has(status);
}
