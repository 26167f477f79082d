import { asSlipwayError, SlipwayError } from '../errors.ts';
import type { GateState, SeenGroup } from '../gates/gate-types.ts';
import { preflight } from '../gates/preflight.ts';
import { isUnhealthy, targetWords } from '../gates/target-signal.ts';
import { beginGate } from '../gates/verdict.ts';
import type { Alarm } from '../ports/alarms.ts';
import type { Ports } from '../ports/ports.ts';

/** Which alarms guard a deployment, and how. */
export interface AlarmInputs {
  readonly alarms?: readonly string[];
  readonly alarmPreflight: 'watch' | 'fail';
  readonly bakeMinutes: number;
  readonly waitForServiceStability: boolean;
}

/** What AWS itself watches of a deployment, and where its tasks get their traffic from. */
export interface OwnHealth {
  /** Alarms of the service, or of the deployment group. */
  readonly alarms: readonly string[];
  /** What AWS does with these when one of them fires before the deployment. */
  readonly whenFiring: string;
  /** ARNs. */
  readonly targetGroups: readonly string[];
}

type HealthPorts = Pick<Ports, 'alarms' | 'loadBalancing' | 'log'>;

/**
 * Looks at the alarms before anything is written, and gives the gate that is to watch them.
 * AWS watches the own alarms itself, so these are watched here only for the bake time, and when one fires already,
 * since then ECS ignores them all for that deployment. Target groups join a gate that there is for alarms or a bake time.
 *
 * @throws SlipwayError alarm-missing; alarm-firing where `alarm-preflight` says so
 * @source reference/service-deployments.md section 3, "Alarms"
 */
export async function checkAlarms(
  inputs: AlarmInputs,
  own: OwnHealth,
  ports: HealthPorts,
): Promise<GateState | undefined> {
  const { alarms: given = [], bakeMinutes } = inputs;
  const names = [...new Set([...given, ...own.alarms])];
  const found = names.length === 0 ? [] : await ports.alarms.describe(names);
  const { missing, firing } = preflight(names, found);
  if (missing.length > 0) throw missingError(missing);
  tellFiring(firing, own, ports.log);
  if (firing.length > 0 && inputs.alarmPreflight === 'fail') throw firingError(firing);
  const watchesOwn = bakeMinutes > 0 || firing.some(({ name }) => own.alarms.includes(name));
  const watched = found.filter(({ name }) => given.includes(name) || watchesOwn);
  if (watched.length === 0 && bakeMinutes === 0) return undefined;
  if (!inputs.waitForServiceStability) {
    ports.log.warning(
      'Nothing is watched, since wait-for-service-stability is false: neither alarms nor bake-minutes.',
    );
    return undefined;
  }
  const groups = await seenGroups(own.targetGroups, ports);
  if (watched.length + groups.length > 0) return beginGate(watched, bakeMinutes * 60_000, groups);
  ports.log.warning(
    'bake-minutes does nothing: there are no alarms, and no target groups, to watch.',
  );
  return undefined;
}

/** The target groups as they are; those that may not be read are told and left out. */
async function seenGroups(
  arns: readonly string[],
  { loadBalancing, log }: HealthPorts,
): Promise<readonly SeenGroup[]> {
  try {
    const seen = await Promise.all(
      arns.map(async (arn) => {
        const targets = await loadBalancing.targetHealth(arn);
        return targets === undefined ? [] : [{ arn, name: arn.split('/')[1] ?? arn, targets }];
      }),
    );
    const groups = seen.flat();
    for (const { name, targets } of groups) tellUnhealthy(name, targets.filter(isUnhealthy), log);
    return groups;
  } catch (error) {
    log.warning(`Target health is not watched: ${asSlipwayError(error).message}`);
    return [];
  }
}

function tellUnhealthy(name: string, bad: SeenGroup['targets'], log: Ports['log']): void {
  for (const one of bad) {
    log.warning(`Before the deployment, in the target group ${name}: ${targetWords(one)}.`);
  }
}

function tellFiring(firing: readonly Alarm[], own: OwnHealth, log: Ports['log']): void {
  for (const { name, reason } of firing) {
    const ignored = own.alarms.includes(name) ? ` ${own.whenFiring}` : '';
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
