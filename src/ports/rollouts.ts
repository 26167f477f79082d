import type { Service, ServiceChange, ServiceDeployment } from './ecs.ts';

/** A service revision: what one deployment of a service brings. */
export interface ServiceRevision {
  readonly arn: string;
  readonly taskDefinitionArn: string;
  readonly createdAtMs: number;
}

/**
 * What steers a deployment that is under way, and takes a service back. Every method throws SlipwayError.
 * It goes on working for a moment after the run was told to stop: that is when it is needed most.
 */
export interface Rollouts {
  /** Tells ECS to end a service deployment. AWS offers ROLLBACK; it may refuse ABORT, which leaves things as they are. */
  stop(serviceDeploymentArn: string, type: 'ABORT' | 'ROLLBACK'): Promise<void>;
  /** Answers a PAUSE hook that waits. */
  proceed(answer: HookAnswer): Promise<void>;
  /** Those of the given service revisions that there are, at most 20; `undefined` where the server does not have them. */
  revisions(arns: readonly string[]): Promise<readonly ServiceRevision[] | undefined>;
  /** One service deployment as it is now. */
  look(serviceDeploymentArn: string): Promise<ServiceDeployment | undefined>;
  /** UpdateService, to take a service back to another revision. */
  restore(change: ServiceChange): Promise<Service>;
  /** ARNs of the active revisions of a family, newest first. */
  activeDefinitions(family: string): Promise<readonly string[]>;
  deregister(taskDefinitionArn: string): Promise<void>;
}

/** The answer to one PAUSE hook. */
export interface HookAnswer {
  readonly serviceDeploymentArn: string;
  readonly hookId: string;
  readonly action: 'CONTINUE' | 'ROLLBACK';
}
