/** Names a deployment group of AWS CodeDeploy. */
export interface GroupName {
  readonly application: string;
  readonly group: string;
}

/** What a deployment group says that a deployment of an ECS service depends on. */
export interface DeploymentGroup extends GroupName {
  /** ECS, Lambda or Server. */
  readonly computePlatform: string;
  readonly services: readonly { readonly cluster: string; readonly service: string }[];
  /** Names of the target groups of the pair. */
  readonly targetGroups: readonly string[];
  /** ARNs of the listeners with production traffic. */
  readonly listeners: readonly string[];
  readonly testListeners: readonly string[];
  /** How long the old task set is kept after the traffic has moved, minutes. */
  readonly terminationWaitMinutes?: number;
  /** How long a deployment waits to be continued before the traffic moves, minutes. */
  readonly readyWaitMinutes?: number;
  readonly deploymentConfig?: string;
  /** CloudWatch alarms that stop a deployment of the group. */
  readonly alarms?: readonly string[];
  /** A deployment that fails is taken back by CodeDeploy. */
  readonly isRolledBack?: boolean;
}

/** A deployment that is to be created. A member that is not given is not sent. */
export interface DeploymentRequest extends GroupName {
  /** The AppSpec, JSON or YAML; its SHA-256 goes with it. */
  readonly appSpec: string;
  readonly description?: string;
  readonly deploymentConfig?: string;
}

/** A deployment as GetDeployment shows it. */
export interface CodeDeployment {
  readonly id: string;
  /** Created, Queued, InProgress, Baking, Succeeded, Failed, Stopped or Ready. */
  readonly status: string;
  readonly error?: { readonly code: string; readonly message: string };
  /** The deployment that takes this one back, once there is one. */
  readonly rollbackId?: string;
  readonly rollbackMessage?: string;
  readonly isTerminationWaitStarted?: boolean;
}

/** One step in the life of a deployment of a service. */
export interface LifecycleEvent {
  readonly name: string;
  /** Pending, InProgress, Succeeded, Failed, Skipped or Unknown. */
  readonly status: string;
  readonly message?: string;
}

/** One of the two task sets: Blue is the old one, Green the new one. */
export interface TargetTaskSet {
  /** `ecs-svc/<digits>`, which its tasks name as who started them. */
  readonly id?: string;
  readonly label: string;
  readonly status: string;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  /** Share of the production traffic, percent. */
  readonly trafficPercent: number;
}

/** How far a deployment is with its service. */
export interface DeploymentTarget {
  readonly status: string;
  readonly lifecycleEvents: readonly LifecycleEvent[];
  readonly taskSets: readonly TargetTaskSet[];
}

/** AWS CodeDeploy. Every method throws SlipwayError. */
export interface CodeDeploy {
  /** `undefined` when there is no such application or group. */
  deploymentGroup(name: GroupName): Promise<DeploymentGroup | undefined>;
  /** Ids of the deployments of a group that have not ended, newest first. */
  activeDeployments(name: GroupName): Promise<readonly string[]>;
  /** The AppSpecs of the last deployments that succeeded, newest first; those that CodeDeploy does not show are left out. */
  succeededAppSpecs(name: GroupName): Promise<readonly string[]>;
  /** The id of the new deployment; `undefined` when another one is in its way. */
  createDeployment(request: DeploymentRequest): Promise<string | undefined>;
  deployment(id: string): Promise<CodeDeployment>;
  /** `undefined` before the deployment has begun. */
  deploymentTarget(id: string): Promise<DeploymentTarget | undefined>;
  /** Lets a deployment that is ready move its traffic. */
  continueDeployment(id: string): Promise<void>;
  /** Stops a deployment; with `isRolledBack` it is taken back, too. One that has ended stays as it is. */
  stopDeployment(id: string, isRolledBack: boolean): Promise<void>;
}
