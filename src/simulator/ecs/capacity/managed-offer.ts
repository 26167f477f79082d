import { instanceTypes } from '../../instance-types.ts';
import type { JsonObject } from '../../json.ts';
import { matches } from '../../wildcard.ts';
import type { CapacityProvider } from './capacity-provider.ts';

/** A machine of its own is ready sooner than one of a group; the pace of the mock. */
const BOOT_SECONDS = 45;

/**
 * Tags of a made-up group for managed instances: the cheapest type that its requirements allow.
 * @source reference/service-deployments.md section 7, instanceRequirements
 */
export function managedOffer({ settings }: CapacityProvider): readonly JsonObject[] {
  const given = settings.managedInstancesProvider as JsonObject;
  const template = (given.instanceLaunchTemplate ?? {}) as JsonObject;
  const wanted = (template.instanceRequirements ?? {}) as JsonObject;
  const fitting = [...instanceTypes().values()]
    .filter(({ cpuUnits }) => isWithin(wanted.vCpuCount, cpuUnits / 1024))
    .filter(({ memoryMib }) => isWithin(wanted.memoryMiB, memoryMib))
    .filter(({ name }) => isAllowed(wanted, name))
    .filter(({ usdPerHour, gpus }) => usdPerHour !== undefined && gpus === 0)
    .sort((a, b) => (a.usdPerHour ?? 0) - (b.usdPerHour ?? 0));
  const boot = { Key: 'slipway:boot-seconds', Value: String(BOOT_SECONDS) };
  const [cheapest] = fitting;
  return cheapest ? [boot, { Key: 'slipway:instance-type', Value: cheapest.name }] : [boot];
}

function isWithin(range: unknown, value: number): boolean {
  const { min = 0, max = Number.POSITIVE_INFINITY } = (range ?? {}) as JsonObject;
  return Number(min) <= value && value <= Number(max);
}

function isAllowed({ allowedInstanceTypes, excludedInstanceTypes }: JsonObject, name: string) {
  const allowed = (allowedInstanceTypes ?? ['*']) as readonly string[];
  const excluded = (excludedInstanceTypes ?? []) as readonly string[];
  const isIn = (patterns: readonly string[]) => patterns.some((one) => matches(one, name));
  return isIn(allowed) && !isIn(excluded);
}
