import type { LiveService, Tag } from '../service-definition/compare-service.ts';
import type { Members } from './autoscaling.ts';
import type { Service, ServiceName } from './ecs.ts';

/** A service with all that a definition may say of it. */
export interface FoundService extends LiveService {
  readonly arn: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status: string;
}

/** The part of Amazon ECS that makes services and tags them. Every method throws SlipwayError. */
export interface ServiceDefinitions {
  /**
   * `undefined` when the cluster has no such service.
   * @param isWhole also asks for members that only the service revision shows, with a second call
   * @throws SlipwayError cluster-not-found
   */
  look(name: ServiceName, isWhole?: boolean): Promise<FoundService | undefined>;
  /** CreateService with a checked request. */
  create(request: Members): Promise<Service>;
  /** Sets tags; those with other keys stay. */
  tag(arn: string, tags: readonly Tag[]): Promise<void>;
  untag(arn: string, keys: readonly string[]): Promise<void>;
}
