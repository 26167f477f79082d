import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';

const DELAY = 'deregistration_delay.timeout_seconds';

/**
 * Attributes with some of them changed.
 * @throws Refusal InvalidConfigurationRequest for a deregistration delay that is not 0 to 3600 seconds
 */
export function withAttributes(before: JsonObject, pairs: readonly JsonObject[]): JsonObject {
  for (const { Key, Value } of pairs) {
    if (Key !== DELAY || /^([0-2]?\d{1,3}|3[0-5]\d\d|3600)$/.test(String(Value))) continue;
    throw new Refusal(
      'InvalidConfigurationRequest',
      `Value '${String(Value)}' of '${DELAY}' is not valid: it must be from 0 to 3600`,
    );
  }
  return { ...before, ...Object.fromEntries(pairs.map((one) => [String(one.Key), one.Value])) };
}
