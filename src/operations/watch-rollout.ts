import { type Watched, watchDeployment } from '../deployment/driver.ts';
import type { Ending, WatchStart } from '../deployment/watch-types.ts';
import type { GateState } from '../gates/gate-types.ts';
import { type Gated, watchBake, watchDuringRollout } from '../gates/watch-alarms.ts';
import type { ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/** A deployment to follow, and the alarms that guard it. */
export interface Rollout {
  readonly name: ServiceName;
  readonly start: WatchStart;
  readonly gate?: GateState;
}

/** How it ended; `isBreach` when an alarm says that it may not stand, whatever ECS says. */
export interface RolloutEnd {
  readonly watched: Watched;
  readonly gate?: GateState;
  readonly isBreach: boolean;
}

/** Follows a deployment and watches its alarms at the same time, then for the bake time. */
export async function watchRollout(rollout: Rollout, ports: Ports): Promise<RolloutEnd> {
  const { name, start, gate } = rollout;
  if (gate === undefined) {
    return { watched: await watchDeployment(name, start, ports), isBreach: false };
  }
  const endWatch = new AbortController();
  const endGate = new AbortController();
  const gating = watchDuringRollout(gate, {
    ...ports,
    cancel: AbortSignal.any([ports.cancel, endGate.signal]),
  }).then((gated) => {
    if (gated.verdict.kind === 'breached') endWatch.abort();
    return gated;
  });
  const cancel = AbortSignal.any([ports.cancel, endWatch.signal]);
  const watched = await watchDeployment(name, start, { ...ports, cancel });
  endGate.abort();
  const gated = await gating;
  if (gated.verdict.kind === 'breached') return breached(watched, gated, ports);
  if (watched.ending.outcome !== 'succeeded')
    return { watched, gate: gated.state, isBreach: false };
  return bake(watched, gated.state, ports);
}

async function bake(watched: Watched, gate: GateState, ports: Ports): Promise<RolloutEnd> {
  const gated = await watchBake(gate, ports);
  switch (gated.verdict.kind) {
    case 'breached':
      return breached(watched, gated, ports);
    case 'inconclusive':
      return endedAs(watched, gated, {
        outcome: 'unverifiable',
        cause: `The deployment is complete. ${gated.verdict.cause}`,
        hint: 'Allow cloudwatch:DescribeAlarms to the role that runs this, and look at the alarms by hand.',
        ports,
      });
    case 'watching': {
      const cause =
        'The run was told to stop while it watched the alarms. The deployment is complete.';
      return endedAs(watched, gated, { outcome: 'cancelled', cause, ports });
    }
    case 'passed':
      return { watched, gate: gated.state, isBreach: false };
  }
}

function breached(watched: Watched, gated: Gated, ports: Ports): RolloutEnd {
  const cause = gated.verdict.kind === 'breached' ? gated.verdict.cause : '';
  const hint = 'Look at the metric of the alarm from the start of the deployment on.';
  return { ...endedAs(watched, gated, { outcome: 'failed', cause, hint, ports }), isBreach: true };
}

function endedAs(
  watched: Watched,
  gated: Gated,
  { ports, ...told }: Omit<Ending, 'endedAtMs'> & { readonly ports: Ports },
): RolloutEnd {
  const ending = { ...told, endedAtMs: ports.clock.nowMs() };
  return { watched: { ...watched, ending }, gate: gated.state, isBreach: false };
}
