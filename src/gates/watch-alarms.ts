import { asSlipwayError } from '../errors.ts';
import type { Alarms } from '../ports/alarms.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { GateEvent, GateState, Verdict } from './gate-types.ts';
import { stepGate } from './verdict.ts';

/** Rest between two looks: an alarm has a period of a minute mostly, and 6 calls a minute are for all, ms. */
const ROLLOUT_REST_MS = 30_000;
const BAKE_REST_MS = 10_000;

/** What a watch of alarms may touch. */
export interface GatePorts {
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the watch is to end without a verdict. */
  readonly cancel: AbortSignal;
}

/** How a phase of the watch ended. */
export interface Gated {
  readonly state: GateState;
  readonly verdict: Verdict;
}

/** Watches while the rollout goes on: ends with a breach, with no way to read, or when it is told to. */
export function watchDuringRollout(state: GateState, ports: GatePorts): Promise<Gated> {
  return watch(state, ports, ROLLOUT_REST_MS);
}

/** Watches on after the rollout until the bake time is over; without one it looks once more. */
export async function watchBake(state: GateState, ports: GatePorts): Promise<Gated> {
  const { clock, log } = ports;
  const baking = stepGate(state, { kind: 'rolled-out', atMs: clock.nowMs() }).state;
  if (baking.bakeMs > 0) log.info(`watching the alarms for ${baking.bakeMs / 60_000} minutes more`);
  const first = await look(baking, ports);
  return first.verdict.kind === 'watching' ? watch(first.state, ports, BAKE_REST_MS) : first;
}

async function watch(begin: GateState, ports: GatePorts, restMs: number): Promise<Gated> {
  let gated: Gated = { state: begin, verdict: { kind: 'watching' } };
  while (gated.verdict.kind === 'watching' && !ports.cancel.aborted) {
    await ports.clock.sleep(rest(gated.state, ports.clock.nowMs(), restMs), ports.cancel);
    if (!ports.cancel.aborted) gated = await look(gated.state, ports);
  }
  return gated;
}

function rest({ untilMs }: GateState, nowMs: number, restMs: number): number {
  return untilMs === undefined ? restMs : Math.max(0, Math.min(restMs, untilMs - nowMs));
}

async function look(before: GateState, ports: GatePorts): Promise<Gated> {
  const step = stepGate(before, await observe(before, ports));
  for (const one of step.state.transitions.slice(before.transitions.length)) {
    const level = one.to === 'ALARM' ? 'warning' : 'info';
    ports.log[level](`alarm ${one.name}: ${one.from} to ${one.to}. ${one.reason}`.trimEnd());
  }
  return step;
}

async function observe(state: GateState, { alarms, clock }: GatePorts): Promise<GateEvent> {
  try {
    const seen = await alarms.describe(state.names);
    return { kind: 'seen', atMs: clock.nowMs(), alarms: seen };
  } catch (error) {
    return { kind: 'unseen', atMs: clock.nowMs(), message: asSlipwayError(error).message };
  }
}
