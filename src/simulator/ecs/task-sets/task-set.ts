import type { RevisionConfig } from '../deployment.ts';

/** Tasks of one revision beside others, in a service whose deployments someone else steers (EXTERNAL, CODE_DEPLOY). */
export interface TaskSet {
  readonly arn: string;
  /** `ecs-svc/<digits>`; the tasks carry it as startedBy. */
  readonly id: string;
  readonly serviceArn: string;
  readonly clusterArn: string;
  readonly startedBy?: string;
  readonly externalId?: string;
  /** The PRIMARY one serves; a DRAINING one is being deleted. */
  status: 'PRIMARY' | 'ACTIVE' | 'DRAINING';
  readonly config: RevisionConfig;
  /** Percent of the service's desired count, 0 to 100. */
  scale: number;
  /** Tasks that it is to have. */
  computedDesiredCount: number;
  stability: 'STEADY_STATE' | 'STABILIZING';
  stabilityAtMs: number;
  readonly createdAtMs: number;
  updatedAtMs: number;
}

/** The task set that serves; undefined before one was made PRIMARY. */
export function primaryTaskSet(sets: readonly TaskSet[]): TaskSet | undefined {
  return sets.find(({ status }) => status === 'PRIMARY');
}

/** Tasks for a share of a desired count. @source API reference, TaskSet.computedDesiredCount: rounded up */
export function shareOf(desired: number, percent: number): number {
  return Math.ceil((desired * percent) / 100);
}
