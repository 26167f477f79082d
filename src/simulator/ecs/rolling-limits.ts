import type { JsonObject } from '../json.ts';

/** Between how many healthy and how many running tasks a rolling deployment must stay. */
export interface RollingLimits {
  readonly minHealthy: number;
  readonly maxRunning: number;
}

/**
 * The limits of a service.
 * @param configuration its deploymentConfiguration; percentages default to 100 and 200
 * @source API reference, DeploymentConfiguration: the lower limit is rounded up, the upper limit down
 */
export function rollingLimits(desired: number, configuration: JsonObject): RollingLimits {
  const minimum = numberOr(configuration.minimumHealthyPercent, 100);
  const maximum = numberOr(configuration.maximumPercent, 200);
  return {
    minHealthy: Math.ceil((desired * minimum) / 100),
    maxRunning: Math.floor((desired * maximum) / 100),
  };
}

/** Whether the limits leave the scheduler a first move: to start a new task or to stop an old one. */
export function canMove(desired: number, { minHealthy, maxRunning }: RollingLimits): boolean {
  return maxRunning > desired || minHealthy < desired;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
