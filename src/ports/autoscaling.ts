import type { LiveScaling } from '../service-definition/compare-scaling.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import type { ServiceName } from './ecs.ts';

/** Members of a request or an answer, by their names in a service definition. */
export type Members = JsonObject;

/** Which kinds of scaling are suspended. */
export interface Suspended {
  readonly dynamicScalingInSuspended: boolean;
  readonly dynamicScalingOutSuspended: boolean;
  readonly scheduledScalingSuspended: boolean;
}

/** How a service scales. */
export interface Scaling extends LiveScaling {
  /** Absent when the service is not registered for scaling. */
  readonly suspended?: Suspended;
}

/** Application Auto Scaling of the desired count of a service. Every method throws SlipwayError. */
export interface Autoscaling {
  /** Whether a service is registered for scaling, and what of it is suspended. */
  suspended(name: ServiceName): Promise<Suspended | undefined>;
  /** Between how many tasks a service is scaled; `undefined` when it is not registered for scaling. */
  bounds(name: ServiceName): Promise<{ readonly least: number; readonly most: number } | undefined>;
  look(name: ServiceName): Promise<Scaling>;
  /** RegisterScalableTarget; bounds that are not given stay as they are. */
  register(name: ServiceName, target: JsonObject): Promise<void>;
  putPolicy(name: ServiceName, policy: JsonObject): Promise<void>;
  putScheduledAction(name: ServiceName, action: JsonObject): Promise<void>;
  /** Works for a moment after the run was told to stop, too: what was suspended must go on. */
  suspend(name: ServiceName, suspended: Suspended): Promise<void>;
}
