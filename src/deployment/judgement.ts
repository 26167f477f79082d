import type { Outcome } from '../errors.ts';
import type { Deployment, Service } from '../ports/ecs.ts';
import type { WatchStart } from './watch-types.ts';

/** What a look at the truth says: still going, or how it ended and why. */
export type Judgement =
  | { readonly kind: 'going' }
  | {
      readonly kind: 'ended';
      readonly outcome: Outcome;
      readonly cause: string;
      /** What to do, where the way it ended says it by itself. */
      readonly hint?: string;
    };

/** The judgement that nothing is decided yet. */
export const GOING: Judgement = { kind: 'going' };

/** Shorthand for a judgement that ends the watch. */
export function ended(outcome: Outcome, cause: string, hint?: string): Judgement {
  return { kind: 'ended', outcome, cause, ...(hint !== undefined && { hint }) };
}

/** The judgement that another deployment took the place of ours. */
export function superseded({ id }: Deployment, reason = ''): Judgement {
  return ended(
    'superseded',
    `${id} was started after ours and took its place.${reason}`,
    'Look which other run or person deployed at the same time; a concurrency group in the workflow keeps runs apart.',
  );
}

/** The entry of the service's list that is PRIMARY: the newest one, or what ECS rolls back to. */
export function primaryOf(service: Service): Deployment | undefined {
  return service.deployments.find((one) => one.status === 'PRIMARY');
}

/** Time of the newest event of a service, ms since 1970; 0 without events, which are only ever added. */
export function newestEventMs({ events }: Service): number {
  return events.reduce((newest, { atMs }) => Math.max(newest, atMs), 0);
}

/** Our entry in the service's list, while ECS still shows it. */
export function oursOf(start: WatchStart, service: Service): Deployment | undefined {
  return service.deployments.find((one) => one.id === start.deploymentId);
}

/** The end of a deployment that AWS calls successful: one of no tasks proves nothing. */
export function success(service: Service, scalesOnly = false): Judgement {
  return service.desiredCount === 0
    ? ended(
        'unverifiable',
        'The desired count is 0: no task runs that could show that it works.',
        'Set desired-count to 1 or more, or let nothing scale the service to 0 while it is deployed.',
      )
    : ended(
        'succeeded',
        `${service.runningCount} of ${service.desiredCount} tasks run${scalesOnly ? '' : ' the new revision'}.`,
      );
}

/** Whether another deployment, started after ours, is now the PRIMARY one. */
export function newerPrimary(start: WatchStart, service: Service): Deployment | undefined {
  const primary = primaryOf(service);
  if (primary === undefined || primary.id === start.deploymentId) return undefined;
  const ours = oursOf(start, start.service);
  return primary.createdAtMs > (ours?.createdAtMs ?? start.startedAtMs) ? primary : undefined;
}
