import type { Json, JsonObject } from '../../json.ts';
import { invalidParameter } from '../../refusal.ts';

/** Whether a deploymentConfiguration moves traffic stage by stage. */
export function isStaged({ strategy }: JsonObject): boolean {
  return strategy === 'BLUE_GREEN' || strategy === 'LINEAR' || strategy === 'CANARY';
}

/** Numbers of the strategies: which strategy has them, their range, and whether tenths are taken. */
const NUMBERS = [
  ['LINEAR', 'linearConfiguration', 'stepPercent', 3, 100],
  ['LINEAR', 'linearConfiguration', 'stepBakeTimeInMinutes', 0, 1440],
  ['CANARY', 'canaryConfiguration', 'canaryPercent', 0.1, 100],
  ['CANARY', 'canaryConfiguration', 'canaryBakeTimeInMinutes', 0, 1440],
] as const;

/**
 * Refuses a deploymentConfiguration whose parts do not go together.
 * @param given as in the request
 * @param merged with what the service had before
 * @throws Refusal InvalidParameterException
 * @source reference/service-deployments.md section 2, ranges
 */
export function checkStrategy(given: JsonObject, merged: JsonObject): void {
  for (const [strategy, part, member, least, most] of NUMBERS) {
    if (given[part] === undefined) continue;
    if (merged.strategy !== strategy) {
      throw invalidParameter(`${part} is only valid with the ${strategy} deployment strategy.`);
    }
    checkNumber(`${part}.${member}`, (given[part] as JsonObject)[member], [least, most]);
  }
  if (given.earlySuccessCriteria !== undefined) checkEarlySuccess(given, merged);
  checkAlarms(given.alarms);
}

function checkNumber(
  name: string,
  value: Json | undefined,
  range: readonly [number, number],
): void {
  if (value === undefined) return;
  const [least, most] = range;
  const isTenths =
    typeof value === 'number' && Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
  if (isTenths && value >= least && value <= most) return;
  throw invalidParameter(
    `${name} must be a multiple of 0.1 between ${least} and ${most}. Got: ${String(value)}`,
  );
}

function checkEarlySuccess(given: JsonObject, merged: JsonObject): void {
  const { enable, healthyPercent, sourceServiceRevisionCleanup } =
    given.earlySuccessCriteria as JsonObject;
  if (isStaged(merged)) {
    throw invalidParameter('earlySuccessCriteria is only valid with the ROLLING strategy.');
  }
  if (enable !== true) return;
  const least = Number(merged.minimumHealthyPercent ?? 100);
  if (typeof healthyPercent !== 'number' || healthyPercent < 0 || healthyPercent > 100) {
    throw invalidParameter('earlySuccessCriteria.healthyPercent must be between 0 and 100.');
  }
  if (healthyPercent < least) {
    throw invalidParameter(
      'earlySuccessCriteria.healthyPercent cannot be less than minimumHealthyPercent.',
    );
  }
  if (sourceServiceRevisionCleanup !== 'BLOCKING' && sourceServiceRevisionCleanup !== 'DEFERRED') {
    throw invalidParameter(
      'earlySuccessCriteria.sourceServiceRevisionCleanup must be BLOCKING or DEFERRED.',
    );
  }
}

function checkAlarms(alarms: Json | undefined): void {
  if (alarms === undefined) return;
  const { alarmNames, enable } = alarms as JsonObject;
  const names = Array.isArray(alarmNames) ? alarmNames : [];
  if (enable === true && names.length === 0) {
    throw invalidParameter('alarmNames must not be empty when deployment alarms are enabled.');
  }
}
