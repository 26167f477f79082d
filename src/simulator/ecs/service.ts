import type { JsonObject } from '../json.ts';
import type { Deployment } from './deployment.ts';

/** One line of a service's event list. */
export interface ServiceEvent {
  readonly id: string;
  readonly atMs: number;
  readonly message: string;
}

/** Who moves a service from one revision to the next. @source API reference, DeploymentController.type */
export type Controller = 'ECS' | 'CODE_DEPLOY' | 'EXTERNAL';

/** What can change without a deployment. @source reference/service-deployments.md section 1 */
export interface ServiceSettings {
  readonly deploymentConfiguration: JsonObject;
  readonly placementConstraints: readonly JsonObject[];
  readonly placementStrategy: readonly JsonObject[];
  readonly healthCheckGracePeriodSeconds: number;
  readonly availabilityZoneRebalancing: string;
  readonly enableExecuteCommand: boolean;
  readonly enableECSManagedTags: boolean;
  readonly propagateTags: string;
}

/** A service and all that the scheduler remembers of it. */
export interface Service {
  readonly arn: string;
  readonly name: string;
  readonly clusterArn: string;
  readonly schedulingStrategy: string;
  controller: Controller;
  /** The request that made it: the same request again gives the same service. */
  readonly createdFrom: JsonObject;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  settings: ServiceSettings;
  /** Newest first, none with another controller than ECS; the PRIMARY one is not always the newest, since a rollback returns to an older one. */
  deployments: Deployment[];
  /** Empty with another controller than ECS. */
  currentServiceDeploymentArn: string;
  /** Newest first. */
  events: ServiceEvent[];
  /** Whether the last event about its state said that it is steady. */
  isSteady: boolean;
  /** The last event that a task found no machine. */
  unplaced?: { readonly message: string; readonly atMs: number };
  /** When the scheduler looks next, if it is going to. */
  reconcileAtMs?: number;
  readonly createdAtMs: number;
}

/** The deployment where the service goes; a service with the controller ECS always has one. */
export function primaryOf(service: Service): Deployment {
  const found = service.deployments.find(({ status }) => status === 'PRIMARY');
  if (found === undefined) throw new Error(`service ${service.name} has no PRIMARY deployment`);
  return found;
}
