import type { JsonObject } from '../json.ts';

/** What a deployment circuit breaker is told to do. */
export interface BreakerSettings {
  readonly enable: boolean;
  readonly rollback: boolean;
  /** True: failures in a row count; false: all of them. */
  readonly resetOnHealthyTask: boolean;
  readonly threshold: (desired: number) => number;
}

/** Bounds of the type BOUNDED_PERCENT. @source ECS developer guide, deployment circuit breaker (2026) */
const LOWEST = 3;
const HIGHEST = 200;
const DEFAULT_PERCENT = 50;

/** The circuit breaker of a deploymentConfiguration; absent parts have AWS's defaults. */
export function breakerOf(configuration: JsonObject): BreakerSettings {
  const given = (configuration.deploymentCircuitBreaker ?? {}) as JsonObject;
  const threshold = (given.thresholdConfiguration ?? {}) as JsonObject;
  return {
    enable: given.enable === true,
    rollback: given.rollback === true,
    resetOnHealthyTask: given.resetOnHealthyTask !== false,
    threshold: (desired) => thresholdOf(threshold, desired),
  };
}

function thresholdOf(given: JsonObject, desired: number): number {
  const value = typeof given.value === 'number' ? given.value : DEFAULT_PERCENT;
  const share = Math.ceil((desired * value) / 100);
  switch (given.type) {
    case 'COUNT':
      return value;
    case 'UNBOUNDED_PERCENT':
      // A service of no tasks has no failures; a threshold of 0 would trip at once.
      return Math.max(1, share);
    default:
      return Math.min(HIGHEST, Math.max(LOWEST, share));
  }
}
