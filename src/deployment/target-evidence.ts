import type { TargetHealth } from '../ports/load-balancing.ts';
import { oursOf, primaryOf } from './judgement.ts';
import type { Look, Observed, WatchState } from './watch-types.ts';

/** Nothing changed for so long while tasks run: they may wait for the load balancer, ms. */
const STUCK_MS = 15_000;
/** Rest between two looks at target health, ms. */
const REST_MS = 20_000;

/** A target that the load balancer found unhealthy, in the words of the events of Amazon ECS, with its code. */
export interface UnhealthyTarget {
  readonly targetGroupArn: string;
  readonly target: string;
  readonly reason: string;
}

/**
 * The look at a target group in the place of another one, when new tasks run and the deployment gets no further: the
 * load balancer knows why before Amazon ECS stops the tasks for it. `undefined` when there is no cause to ask.
 */
export function targetLook(state: WatchState, atMs: number): Look | undefined {
  const { service, start, changedAtMs, targetsSeenAtMs, polls } = state;
  const arns = [
    ...new Set(
      (service.settings?.targetGroups ?? []).flatMap(({ arn, alternateArn }) => [
        arn,
        alternateArn ?? arn,
      ]),
    ),
  ];
  const ours = oursOf(start, service);
  const isOver = primaryOf(service)?.rolloutState === 'COMPLETED';
  const waits = (ours?.runningCount ?? 0) > 0 && !isOver && state.stage?.name !== 'BAKE_TIME';
  const isDue = atMs - changedAtMs >= STUCK_MS && atMs - targetsSeenAtMs >= REST_MS;
  const targetGroupArn = arns[polls % arns.length];
  if (targetGroupArn === undefined || !waits || !isDue) return undefined;
  return { service: false, list: false, stoppedTasks: false, targetGroupArn };
}

/** The unhealthy targets that a look shows and that were not seen so before. */
export function newlyUnhealthy(
  known: readonly UnhealthyTarget[],
  { look, targets = [] }: Observed,
): readonly UnhealthyTarget[] {
  const targetGroupArn = look.targetGroupArn ?? '';
  return targets
    .filter(({ state }) => state.startsWith('unhealthy'))
    .map((one) => ({ targetGroupArn, target: one.target, reason: reasonOf(one) }))
    .filter((one) => !known.some((old) => old.target === one.target && old.reason === one.reason));
}

/** The targets on their way out after a look, by target group: the deployment waits until they have no requests left. */
export function drainingAfter(
  before: WatchState['draining'],
  { look, targets }: Observed,
): WatchState['draining'] {
  if (targets === undefined || look.targetGroupArn === undefined) return before;
  const count = targets.filter(({ state }) => state.startsWith('draining')).length;
  return { ...before, [look.targetGroupArn]: count };
}

function reasonOf({ description, code }: TargetHealth): string {
  return `(reason ${description ?? 'not told'})${code === undefined ? '' : `, code ${code}`}`;
}

/** One line for it, as an event of Amazon ECS would say it. */
export function unhealthyWords({ target, targetGroupArn, reason }: UnhealthyTarget): string {
  const name = targetGroupArn.split('/')[1] ?? targetGroupArn;
  return `target ${target} is unhealthy in (target-group ${name}) due to ${reason}`;
}
