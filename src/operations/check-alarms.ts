import { SlipwayError } from '../errors.ts';
import type { GateState } from '../gates/gate-types.ts';
import { preflight } from '../gates/preflight.ts';
import { beginGate } from '../gates/verdict.ts';
import type { Alarm } from '../ports/alarms.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/** Which alarms guard a deployment, and how. */
export interface AlarmInputs {
  readonly alarms?: readonly string[];
  readonly alarmPreflight: 'watch' | 'fail';
  readonly bakeMinutes: number;
}

/**
 * Looks at the alarms before anything is written, and gives the gate that is to watch them.
 * ECS watches the service's own alarms itself, so these are watched here only for the bake time, and when one fires
 * already, since then ECS ignores them all for that deployment.
 *
 * @throws SlipwayError alarm-missing; alarm-firing where `alarm-preflight` says so
 * @source reference/service-deployments.md section 3, "Alarms"
 */
export async function checkAlarms(
  inputs: AlarmInputs,
  service: Service,
  { alarms, log }: Pick<Ports, 'alarms' | 'log'>,
): Promise<GateState | undefined> {
  const given = inputs.alarms ?? [];
  const own = service.alarms?.enable === true ? service.alarms.names : [];
  const names = [...new Set([...given, ...own])];
  if (names.length === 0) return undefined;
  const found = await alarms.describe(names);
  const { missing, firing } = preflight(names, found);
  if (missing.length > 0) throw missingError(missing);
  tellFiring(firing, own, log);
  if (firing.length > 0 && inputs.alarmPreflight === 'fail') throw firingError(firing);
  const watchesOwn = inputs.bakeMinutes > 0 || firing.some(({ name }) => own.includes(name));
  const watched = found.filter(({ name }) => given.includes(name) || watchesOwn);
  return watched.length === 0 ? undefined : beginGate(watched, inputs.bakeMinutes * 60_000);
}

function tellFiring(firing: readonly Alarm[], own: readonly string[], log: Ports['log']): void {
  for (const { name, reason } of firing) {
    const ignored = own.includes(name)
      ? ' ECS ignores all alarms of the service for a deployment that starts so.'
      : '';
    log.warning(`The alarm ${name} is in ALARM before the deployment: ${reason}${ignored}`);
  }
}

function missingError(names: readonly string[]): SlipwayError {
  return new SlipwayError({
    code: 'alarm-missing',
    message: `There is no alarm ${names.join(', ')}, so it cannot guard the deployment.`,
    hint: 'Create the alarm, or correct its name, the Region and the account.',
  });
}

function firingError(firing: readonly Alarm[]): SlipwayError {
  return new SlipwayError({
    code: 'alarm-firing',
    message: `${firing.map(({ name }) => name).join(', ')} in ALARM before the deployment; nothing was changed.`,
    hint: 'Wait until the alarm is OK, or set alarm-preflight to watch.',
  });
}
