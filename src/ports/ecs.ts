import type { JsonObject, TaskDefinition } from '../task-definition/definition.ts';
import type { ServiceSettings } from './service-settings.ts';

/** What is registered: a checked task definition. */
export type Registration = TaskDefinition;

/** A registered revision of a task definition. */
export interface Revision {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
}

/** A registered revision with what it says, as DescribeTaskDefinition shows it, its tags among the members. */
export interface RegisteredDefinition extends Revision {
  /** ACTIVE, INACTIVE or DELETE_IN_PROGRESS. */
  readonly status: string;
  readonly definition: JsonObject;
}

/** One line of a service's event list. */
export interface ServiceEvent {
  readonly id: string;
  readonly atMs: number;
  readonly message: string;
}

/** One entry of a service's `deployments`, newest first there. */
export interface Deployment {
  /** `ecs-svc/<digits>`; its service revision's ARN ends with the same digits. */
  readonly id: string;
  readonly status: string;
  readonly taskDefinitionArn: string;
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  readonly failedTasks: number;
  readonly rolloutState?: string;
  readonly rolloutStateReason?: string;
  readonly createdAtMs: number;
}

/** The tasks of one revision of a service that CodeDeploy, or a controller of its own, moves. */
export interface TaskSet {
  /** `ecs-svc/<digits>` */
  readonly id: string;
  /** PRIMARY serves, ACTIVE replaces it or is replaced, DRAINING goes. */
  readonly status: string;
  readonly taskDefinitionArn: string;
  /** Its share of the service's desired count, rounded up by Amazon ECS. */
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  /** Share of the desired count, percent. */
  readonly scalePercent: number;
  /** STEADY_STATE or STABILIZING. */
  readonly stability?: string;
}

/** A target group that the tasks of a service are registered in. */
export interface ServiceLoadBalancer {
  readonly targetGroupArn: string;
  readonly containerName: string;
  readonly containerPort: number;
}

/** A service as DescribeServices and UpdateService show it. */
export interface Service {
  readonly arn: string;
  readonly name: string;
  readonly clusterArn: string;
  readonly status: string;
  readonly desiredCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  readonly taskDefinitionArn: string;
  readonly deploymentController: string;
  readonly deploymentStrategy: string;
  readonly schedulingStrategy: string;
  readonly launchType?: string;
  readonly loadBalancers?: readonly ServiceLoadBalancer[];
  readonly deployments: readonly Deployment[];
  /** With the controllers CODE_DEPLOY and EXTERNAL, as far as there are any. */
  readonly taskSets?: readonly TaskSet[];
  readonly events: readonly ServiceEvent[];
  readonly currentServiceDeploymentArn?: string;
  /** The CloudWatch alarms of its deployment configuration. */
  readonly alarms?: { readonly names: readonly string[]; readonly enable: boolean };
  readonly settings?: ServiceSettings;
  /** Members as the API shows them that decide how a rollout goes; with task sets those of the primary one. */
  readonly asShown?: JsonObject;
}

/** A service deployment: what AWS says of one rollout, from its start to its end. */
export interface ServiceDeployment {
  readonly arn: string;
  /** PENDING, IN_PROGRESS, STOP_REQUESTED, ROLLBACK_REQUESTED, ROLLBACK_IN_PROGRESS, SUCCESSFUL, STOPPED, ROLLBACK_SUCCESSFUL, ROLLBACK_FAILED */
  readonly status: string;
  readonly statusReason?: string;
  readonly lifecycleStage?: string;
  readonly createdAtMs: number;
  readonly finishedAtMs?: number;
  readonly targetRevisionArn: string;
  readonly requestedCount: number;
  readonly runningCount: number;
  readonly pendingCount: number;
  readonly circuitBreaker?: {
    readonly status: string;
    readonly failureCount: number;
    readonly threshold: number;
  };
  readonly rollback?: { readonly reason?: string; readonly serviceRevisionArn?: string };
  /** Percent of the production traffic that the target revision is to get; strategies with weights only. */
  readonly trafficPercent?: number;
  readonly testTrafficPercent?: number;
  readonly strategy?: string;
  readonly bakeMinutes?: number;
  /** How long each step of LINEAR, or the canary, is watched before more of the traffic moves. */
  readonly stepBakeMinutes?: number;
  readonly startedAtMs?: number;
  readonly updatedAtMs?: number;
  readonly sourceRevisionArns?: readonly string[];
  readonly hooks?: readonly LifecycleHook[];
  readonly alarms?: {
    readonly status: string;
    readonly names: readonly string[];
    readonly triggered: readonly string[];
  };
}

/** A lifecycle hook that a service deployment runs or waits for. */
export interface LifecycleHook {
  readonly id: string;
  /** AWS_LAMBDA or PAUSE */
  readonly targetType: string;
  readonly targetArn?: string;
  /** AWAITING_ACTION, IN_PROGRESS, SUCCEEDED, FAILED, TIMED_OUT */
  readonly status: string;
  readonly expiresAtMs?: number;
  /** ROLLBACK or CONTINUE: what ECS does when nobody answers. */
  readonly timeoutAction?: string;
}

/** A container of a task, with what is left of it when it ended. */
export interface TaskContainer {
  readonly name: string;
  readonly lastStatus: string;
  readonly exitCode?: number;
  readonly reason?: string;
  readonly healthStatus?: string;
}

/** A task of a service. */
export interface Task {
  readonly arn: string;
  readonly taskDefinitionArn: string;
  readonly lastStatus: string;
  readonly healthStatus?: string;
  readonly startedBy?: string;
  readonly stopCode?: string;
  readonly stoppedReason?: string;
  readonly containers: readonly TaskContainer[];
}

/** Names a service. `cluster` as the user gave it: a short name or an ARN. */
export interface ServiceName {
  readonly cluster: string;
  readonly service: string;
}

/** The change of one UpdateService call. A member that is not given is not sent. */
export interface ServiceChange extends ServiceName {
  readonly taskDefinition?: string;
  readonly desiredCount?: number;
  readonly forceNewDeployment?: boolean;
  readonly enableEcsManagedTags?: boolean;
  readonly propagateTags?: 'NONE' | 'SERVICE' | 'TASK_DEFINITION';
  /** The EBS volume that Amazon ECS makes for each task; `configuration` as the API takes it. */
  readonly managedVolume?: { readonly name: string; readonly configuration: object };
  /** Further members of UpdateService, as the API takes them. */
  readonly fields?: JsonObject;
}

/**
 * Amazon ECS, in the words of this project. Every method throws SlipwayError. Services of one cluster, and service
 * deployments, that are asked for at the same moment go into one request, so far as AWS takes them together.
 */
export interface Ecs {
  registerTaskDefinition(definition: Registration): Promise<Revision>;
  /**
   * @param name ARN, `family:revision`, or a family for its latest active revision
   * @returns `undefined` when there is no such one
   */
  describeTaskDefinition(name: string): Promise<RegisteredDefinition | undefined>;
  /** `undefined` when the cluster has no such service. @throws SlipwayError cluster-not-found */
  describeService(name: ServiceName): Promise<Service | undefined>;
  updateService(change: ServiceChange): Promise<Service>;
  /** Newest first; `undefined` where the server has no service deployment API. */
  listServiceDeployments(name: ServiceName): Promise<readonly ServiceDeploymentBrief[] | undefined>;
  /** `undefined` when it is not there, or where the server has no service deployment API. */
  describeServiceDeployment(arn: string): Promise<ServiceDeployment | undefined>;
  /** Tasks of the service that are stopped, of one deployment (`ecs-svc/<digits>`) or of all. */
  stoppedTasks(name: ServiceName, startedBy?: string): Promise<readonly Task[]>;
}

/** What ListServiceDeployments says of a service deployment. */
export interface ServiceDeploymentBrief {
  readonly arn: string;
  readonly status: string;
  readonly targetRevisionArn: string;
  readonly createdAtMs: number;
}
