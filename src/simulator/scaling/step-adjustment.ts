import type { JsonObject } from '../json.ts';

/**
 * The count that a step scaling policy asks for; undefined when none of its steps holds for the breach.
 * @param configuration its StepScalingPolicyConfiguration
 * @param breach how far the metric is from the threshold of the alarm, above it positive
 * @source Application Auto Scaling user guide, "Step scaling policies": a lower bound is included in an interval above
 * the threshold and an upper one below it; percentages are rounded towards 0, but change at least one
 */
export function countAfterStep(
  configuration: JsonObject,
  { count, breach }: { readonly count: number; readonly breach: number },
): number | undefined {
  const steps = (configuration.StepAdjustments ?? []) as readonly JsonObject[];
  const step = steps.find((one) => holds(one, breach));
  if (step === undefined) return undefined;
  const by = Number(step.ScalingAdjustment);
  switch (configuration.AdjustmentType) {
    case 'ExactCapacity':
      return by;
    case 'PercentChangeInCapacity':
      return count + atLeast(wholeOf((count * by) / 100), configuration.MinAdjustmentMagnitude);
    default:
      return count + by;
  }
}

function holds(step: JsonObject, breach: number): boolean {
  const lower = Number(step.MetricIntervalLowerBound ?? Number.NEGATIVE_INFINITY);
  const upper = Number(step.MetricIntervalUpperBound ?? Number.POSITIVE_INFINITY);
  return breach >= 0 ? lower <= breach && breach < upper : lower < breach && breach <= upper;
}

function wholeOf(change: number): number {
  if (change > 0 && change < 1) return 1;
  return change < 0 && change > -1 ? -1 : Math.trunc(change);
}

function atLeast(change: number, magnitude: unknown): number {
  if (typeof magnitude !== 'number' || change === 0) return change;
  return Math.sign(change) * Math.max(Math.abs(change), magnitude);
}
