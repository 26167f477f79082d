import type { GateState, Verdict } from '../gates/gate-types.ts';
import { watchBake, watchDuringRollout } from '../gates/watch-alarms.ts';
import type { Ports } from '../ports/ports.ts';
import { timedLog } from './timed-log.ts';

/** What followed a deployment found, and what the gate beside it says in the end. */
export interface Guarded<T> {
  readonly followed: T;
  readonly gate?: GateState;
  readonly verdict: Verdict;
}

/** How a deployment is followed under a gate. */
export interface Following<T> {
  /** Since when the lines in the log count their time, ms since 1970. */
  readonly startedAtMs: number;
  /** Follows it; `breach` aborts, with its cause as the reason, when the deployment may not stand. */
  readonly follow: (breach: AbortSignal) => Promise<T>;
  /** Whether what was followed went well, so that the bake time begins. */
  readonly isGood: (followed: T) => boolean;
}

/** Follows a deployment and watches its gate at the same time, then for the bake time. */
export async function guarded<T>(
  gate: GateState | undefined,
  { startedAtMs, follow, isGood }: Following<T>,
  ports: Ports,
): Promise<Guarded<T>> {
  const breach = new AbortController();
  if (gate === undefined) {
    return { followed: await follow(breach.signal), verdict: { kind: 'passed' } };
  }
  const endGate = new AbortController();
  const cancel = AbortSignal.any([ports.cancel, endGate.signal]);
  const timed = { ...ports, log: timedLog(ports, startedAtMs) };
  const gating = watchDuringRollout(gate, { ...timed, cancel }).then((gated) => {
    if (gated.verdict.kind === 'breached') breach.abort(gated.verdict.cause);
    return gated;
  });
  const followed = await follow(breach.signal);
  endGate.abort();
  const during = await gating;
  if (during.verdict.kind === 'breached' || !isGood(followed)) {
    return { followed, gate: during.state, verdict: during.verdict };
  }
  const { state, verdict } = await watchBake(during.state, timed);
  return { followed, gate: state, verdict };
}
