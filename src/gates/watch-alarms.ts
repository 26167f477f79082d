import { asSlipwayError } from '../errors.ts';
import type { Alarm, Alarms } from '../ports/alarms.ts';
import type { Clock } from '../ports/clock.ts';
import type { LoadBalancing } from '../ports/load-balancing.ts';
import type { Log } from '../ports/log.ts';
import type { GateEvent, GateState, SeenGroup, Transition, Verdict } from './gate-types.ts';
import { stepGate } from './verdict.ts';

/** Calls a minute that a gate makes while something else follows the deployment. Source: 6 calls a minute are for all. */
export const GATE_CALLS_PER_MINUTE = 2;
/** Rest between two calls: an alarm has a period of a minute mostly, ms. */
const ROLLOUT_REST_MS = 60_000 / GATE_CALLS_PER_MINUTE;
const BAKE_REST_MS = 10_000;

/** What a watch of alarms and target groups may touch. */
export interface GatePorts {
  readonly alarms: Alarms;
  readonly loadBalancing: LoadBalancing;
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
  if (baking.bakeMs > 0) {
    log.info(
      `the deployment is complete; ${watched(baking)} for ${baking.bakeMs / 60_000} min more`,
    );
  }
  const first = await look(baking, ports);
  return first.verdict.kind === 'watching' ? watch(first.state, ports, BAKE_REST_MS) : first;
}

function watched({ names, groups }: GateState): string {
  const parts = [
    ...(names.length === 0 ? [] : [`alarms ${names.join(', ')}`]),
    ...(groups.length === 0 ? [] : [`target groups ${groups.map(({ name }) => name).join(', ')}`]),
  ];
  return `watching ${parts.join(' and ')}`;
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
    ports.log[one.to === 'ALARM' ? 'warning' : 'info'](transitionLine(one));
  }
  return step;
}

/** A change of state in one line. */
function transitionLine({ kind, name, from, to, reason }: Transition): string {
  const what = kind === 'target-group' ? name : `alarm ${name}`;
  return `${what}: ${from} to ${to}. ${reason}`.trimEnd();
}

async function observe(state: GateState, ports: GatePorts): Promise<GateEvent> {
  const { clock } = ports;
  try {
    const asks = sources(state, clock.nowMs());
    const seen = await Promise.all(asks.map((ask) => ask(ports)));
    const alarms = seen.flatMap((one) => one.alarms ?? []);
    const groups = seen.flatMap((one) => one.groups ?? []);
    return { kind: 'seen', atMs: clock.nowMs(), alarms, groups };
  } catch (error) {
    return { kind: 'unseen', atMs: clock.nowMs(), message: asSlipwayError(error).message };
  }
}

type Ask = (ports: GatePorts) => Promise<{
  readonly alarms?: readonly Alarm[];
  readonly groups?: readonly SeenGroup[];
}>;

/** All that there is to ask at the end; before it one call a look, in turn: the alarms count most. */
function sources(state: GateState, nowMs: number): readonly Ask[] {
  const askAlarms: Ask = async ({ alarms }) => ({ alarms: await alarms.describe(state.names) });
  const askGroups = state.groups.map(
    (group): Ask =>
      async ({ loadBalancing }) => {
        const targets = (await loadBalancing.targetHealth(group.arn)) ?? [];
        return { groups: [{ ...group, targets }] };
      },
  );
  const hasAlarms = state.names.length > 0;
  if (state.untilMs !== undefined && nowMs >= state.untilMs) {
    return hasAlarms ? [askAlarms, ...askGroups] : askGroups;
  }
  const next = askGroups[Math.floor(state.looks / (hasAlarms ? 2 : 1)) % askGroups.length];
  return next === undefined || (hasAlarms && state.looks % 2 === 0) ? [askAlarms] : [next];
}
