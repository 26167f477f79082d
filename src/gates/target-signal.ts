import type { AlarmState } from '../ports/alarms.ts';
import type { TargetHealth } from '../ports/load-balancing.ts';
import type { GateState, SeenGroup, Signal } from './gate-types.ts';

/**
 * How long a target group may be without a healthy target during a rollout before that counts, ms: a service that
 * stops its old tasks first is without for as long as the new ones take to start.
 */
const DOWN_MS = 120_000;

/** Whether the load balancer has found a target unhealthy, also one that is on its way out for that. */
export function isUnhealthy({ state }: TargetHealth): boolean {
  return state.startsWith('unhealthy');
}

/** What the load balancer says of a target, with its code. */
export function targetWords({ target, state, code, description }: TargetHealth): string {
  const why = description === undefined ? '' : `: ${description}`;
  return `${target} is ${state}${why}${code === undefined ? '' : ` (${code})`}`;
}

/** The name under which a gate keeps a target group; alarms have names of their own. */
export function signalName(name: string): string {
  return `target group ${name}`;
}

/**
 * A target group in the words of an alarm. While the deployment goes on, Amazon ECS itself replaces new tasks that are
 * unhealthy, so only a group that was healthy and stays without a healthy target counts; afterwards each one does.
 */
export function signalOf(gate: GateState, group: SeenGroup, atMs: number): Signal {
  const name = signalName(group.name);
  const bad = group.targets.filter(isUnhealthy);
  const healthy = group.targets.filter(({ state }) => state === 'healthy').length;
  const isAnyHealthy = healthy > 0;
  const sinceMs = gate.downSinceMs[name] ?? atMs;
  const isDown = atMs - sinceMs >= DOWN_MS || gate.states[name] === 'ALARM';
  const counts = gate.untilMs !== undefined || (!isAnyHealthy && isDown);
  const quiet: AlarmState = isAnyHealthy || gate.states[name] === 'OK' ? 'OK' : 'INSUFFICIENT_DATA';
  const state = bad.length > 0 && counts ? 'ALARM' : quiet;
  const reason =
    bad.length > 0
      ? `${bad.map(targetWords).join('; ')}.`
      : `${healthy} of ${group.targets.length} targets are healthy.`;
  return { kind: 'target-group', name, state, reason, changedAtMs: atMs };
}

/** The times since when target groups are down, after a look at some of them. */
export function downSince(
  gate: GateState,
  groups: readonly SeenGroup[],
  atMs: number,
): GateState['downSinceMs'] {
  const since: { [name: string]: number } = { ...gate.downSinceMs };
  for (const { name: group, targets } of groups) {
    const name = signalName(group);
    const hadHealthy = gate.states[name] === 'OK';
    if (targets.some(({ state }) => state === 'healthy')) delete since[name];
    else if (hadHealthy && targets.some(isUnhealthy)) since[name] ??= atMs;
  }
  return since;
}
