import type { Outcome } from '../errors.ts';
import type { Deployment, Service } from '../ports/ecs.ts';
import type { WatchStart } from './watch-types.ts';

/** What a look at the truth says: still going, or how it ended and why. */
export type Judgement =
  | { readonly kind: 'going' }
  | { readonly kind: 'ended'; readonly outcome: Outcome; readonly cause: string };

/** The judgement that nothing is decided yet. */
export const GOING: Judgement = { kind: 'going' };

/** Shorthand for a judgement that ends the watch. */
export function ended(outcome: Outcome, cause: string): Judgement {
  return { kind: 'ended', outcome, cause };
}

/** The entry of the service's list that is PRIMARY: the newest one, or what ECS rolls back to. */
export function primaryOf(service: Service): Deployment | undefined {
  return service.deployments.find((one) => one.status === 'PRIMARY');
}

/** Our entry in the service's list, while ECS still shows it. */
export function oursOf(start: WatchStart, service: Service): Deployment | undefined {
  return service.deployments.find((one) => one.id === start.deploymentId);
}

/** The end of a deployment that AWS calls successful: one of no tasks proves nothing. */
export function success(service: Service): Judgement {
  return service.desiredCount === 0
    ? ended('unverifiable', 'The desired count is 0: no task runs that could show that it works.')
    : ended(
        'succeeded',
        `${service.runningCount} of ${service.desiredCount} tasks run the new revision.`,
      );
}

/** Whether another deployment, started after ours, is now the PRIMARY one. */
export function newerPrimary(start: WatchStart, service: Service): Deployment | undefined {
  const primary = primaryOf(service);
  if (primary === undefined || primary.id === start.deploymentId) return undefined;
  const ours = oursOf(start, start.service);
  return primary.createdAtMs > (ours?.createdAtMs ?? start.startedAtMs) ? primary : undefined;
}
