import type { JsonObject } from '../json.ts';
import type { AppSpec } from './app-spec.ts';
import type { LifecycleEvent } from './lifecycle.ts';
import type { Routing } from './routing.ts';

/** An application: a name under which deployment groups stand. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly computePlatform: string;
  readonly createdAtMs: number;
}

/** A deployment group: which service is deployed, and how. */
export interface DeploymentGroup {
  readonly id: string;
  readonly applicationName: string;
  name: string;
  /** Members of the request, in the words of the wire. */
  settings: JsonObject;
}

/** A deployment configuration. */
export interface DeploymentConfig {
  readonly id: string;
  readonly name: string;
  readonly computePlatform: string;
  readonly routing: Routing;
  readonly createdAtMs: number;
}

/** Statuses of a deployment. @source reference/codedeploy.md section 4 */
export type DeploymentStatus =
  | 'Created'
  | 'Queued'
  | 'InProgress'
  | 'Ready'
  | 'Succeeded'
  | 'Failed'
  | 'Stopped';

/** Where a deployment is on its way. */
export type Stage =
  | { readonly kind: 'created' }
  /** A lifecycle event, by its place in the list. */
  | { readonly kind: 'event'; readonly index: number }
  /** Waits for ContinueDeployment, until then at most. */
  | { readonly kind: 'ready'; readonly untilMs: number }
  /** Waits until the task set that was replaced is terminated. */
  | { readonly kind: 'termination'; readonly untilMs: number }
  /** The task set that was replaced drains. */
  | { readonly kind: 'draining' }
  /** A rollback points everything at the original task set, since then. */
  | { readonly kind: 'rerouting'; readonly sinceMs: number }
  | { readonly kind: 'over' };

/** Why a deployment failed or was stopped. */
export interface DeploymentError {
  readonly code: string;
  readonly message: string;
}

/** One of the two task sets of a deployment and where its requests come from. */
export interface Side {
  readonly taskSetArn: string;
  readonly taskSetId: string;
  readonly groupArn: string;
  readonly groupName: string;
}

/** A deployment. */
export interface CodeDeployment {
  readonly id: string;
  readonly applicationName: string;
  readonly groupName: string;
  readonly groupId: string;
  readonly configName: string;
  readonly revision: JsonObject;
  readonly previousRevision?: JsonObject;
  readonly appSpec: AppSpec;
  readonly description?: string;
  readonly creator: string;
  /** The group's settings as they were when it started, with what the request put over them. */
  readonly settings: JsonObject;
  readonly createdAtMs: number;
  /** Number of the plan that the next step belongs to; a step of an older one does nothing. */
  plan: number;
  status: DeploymentStatus;
  stage: Stage;
  events: LifecycleEvent[];
  error?: DeploymentError;
  startedAtMs?: number;
  completedAtMs?: number;
  updatedAtMs: number;
  blue?: Side;
  green?: Side;
  /** Percent of the production traffic that green gets. */
  greenPercent: number;
  /** Production requests have gone to green. */
  hasShifted: boolean;
  terminationWaitStarted: boolean;
  /** ContinueDeployment ended the wait before traffic moves. */
  isReleased: boolean;
  rollback?: {
    readonly rollbackDeploymentId?: string;
    readonly triggeringDeploymentId?: string;
    readonly message: string;
  };
}

/** Everything that CodeDeploy holds in one Region. */
export interface CodeDeployState {
  readonly applications: Map<string, Application>;
  /** By `<application>/<group>`. */
  readonly groups: Map<string, DeploymentGroup>;
  /** Custom ones, by name. */
  readonly configs: Map<string, DeploymentConfig>;
  /** By id, in the order of creation. */
  readonly deployments: Map<string, CodeDeployment>;
  readonly tags: Map<string, readonly JsonObject[]>;
  /** Revisions that were registered or deployed, by application. */
  readonly revisions: Map<string, readonly JsonObject[]>;
}

/** CodeDeploy before the first call. */
export function createCodeDeployState(): CodeDeployState {
  return {
    applications: new Map(),
    groups: new Map(),
    configs: new Map(),
    deployments: new Map(),
    tags: new Map(),
    revisions: new Map(),
  };
}

/** Whether a deployment has come to its end. */
export function isComplete({ status }: Pick<CodeDeployment, 'status'>): boolean {
  return status === 'Succeeded' || status === 'Failed' || status === 'Stopped';
}
