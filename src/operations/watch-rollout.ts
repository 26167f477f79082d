import { type Watched, watchDeployment } from '../deployment/driver.ts';
import type { Ending, WatchStart } from '../deployment/watch-types.ts';
import type { Outcome } from '../errors.ts';
import type { GateState, Verdict } from '../gates/gate-types.ts';
import type { ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { guarded } from './guarded.ts';

/** A deployment to follow, and the gate that guards it. */
export interface Rollout {
  readonly name: ServiceName;
  readonly start: WatchStart;
  readonly gate?: GateState;
}

/** How it ended; `isBreach` when the gate says that it may not stand, whatever ECS says. */
export interface RolloutEnd {
  readonly watched: Watched;
  readonly gate?: GateState;
  readonly isBreach: boolean;
}

/** Ends after which there is nothing left to take back. */
const OVER: readonly Outcome[] = ['rolled-back', 'superseded'];

/** Follows a deployment of Amazon ECS under its gate. */
export async function watchRollout(
  { name, start, gate }: Rollout,
  ports: Ports,
): Promise<RolloutEnd> {
  const { followed, verdict, ...seen } = await guarded(
    gate,
    {
      startedAtMs: start.startedAtMs,
      follow: (breach) =>
        watchDeployment(name, start, { ...ports, cancel: AbortSignal.any([ports.cancel, breach]) }),
      // A run that ends at a stage leaves the rest, and with it the bake time, to AWS.
      isGood: ({ ending }) => ending.outcome === 'succeeded' && start.untilStage === undefined,
    },
    ports,
  );
  const { outcome } = followed.ending;
  const isBreach = verdict.kind === 'breached' && !OVER.includes(outcome);
  const isDone = outcome === 'succeeded' && start.untilStage === undefined;
  const ending = isBreach || isDone ? endingOf(verdict) : undefined;
  const endedAtMs = ports.clock.nowMs();
  const bakeMs = isDone ? (gate?.bakeMs ?? 0) : 0;
  const told = bakeMs > 0 ? quietFor(followed.ending, bakeMs) : followed.ending;
  const watched =
    ending === undefined && gate === undefined
      ? followed
      : { ...followed, ending: { ...told, ...ending, endedAtMs } };
  return { watched, ...seen, isBreach };
}

/** A success that was watched on, ms. */
export function quietFor<T extends { readonly cause: string }>(ending: T, bakeMs: number): T {
  const minutes = bakeMs / 60_000;
  const cause = `${ending.cause} Alarms and targets stayed quiet for ${minutes} min more.`;
  return { ...ending, cause };
}

/** How a deployment that went well ends under a verdict; `undefined` when that changes nothing. */
export function endingOf(verdict: Verdict): Omit<Ending, 'endedAtMs'> | undefined {
  switch (verdict.kind) {
    case 'passed':
      return undefined;
    case 'breached':
      return {
        outcome: 'failed',
        cause: verdict.cause,
        hint: 'Look at the metric of the alarm, or at what the health check gets, from the start of the deployment on.',
      };
    case 'inconclusive':
      return {
        outcome: 'unverifiable',
        cause: `The deployment is complete. ${verdict.cause}`,
        hint: 'Allow cloudwatch:DescribeAlarms and elasticloadbalancing:DescribeTargetHealth to the role that runs this, and look at the alarms by hand.',
      };
    case 'watching': {
      const cause =
        'The run was told to stop while it watched the alarms. The deployment is complete.';
      return { outcome: 'cancelled', cause };
    }
  }
}
