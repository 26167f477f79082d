import type { JsonObject } from '../json.ts';
import type { AlarmState } from '../neighbours.ts';

/** Periods that CloudWatch looks at beyond those of the evaluation. @source CloudWatch user guide, "evaluation range" */
export const EXTRA_PERIODS = 2;

/** What an alarm compares, and how. */
export interface AlarmTerms {
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly comparison: string;
  readonly threshold: number;
  readonly treatMissing: string;
}

/** The terms of an alarm's settings. */
export function termsOf(settings: JsonObject): AlarmTerms {
  const evaluationPeriods = Number(settings.EvaluationPeriods ?? 1);
  return {
    evaluationPeriods,
    datapointsToAlarm: Number(settings.DatapointsToAlarm ?? evaluationPeriods),
    comparison: String(settings.ComparisonOperator),
    threshold: Number(settings.Threshold),
    treatMissing: String(settings.TreatMissingData ?? 'missing'),
  };
}

/** Whether a value is on the wrong side of the threshold. */
export function isBreaching(value: number, { comparison, threshold }: AlarmTerms): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}

/**
 * The state that values lead to.
 * @param values those of the evaluation range, oldest first; undefined where there is none
 * @returns undefined when the alarm stays as it is
 * @source CloudWatch user guide, "Configuring how CloudWatch alarms treat missing data"
 */
export function stateFrom(
  values: readonly (number | undefined)[],
  terms: AlarmTerms,
): AlarmState | undefined {
  const { evaluationPeriods: periods, datapointsToAlarm: needed, treatMissing } = terms;
  const real = values.filter((one) => one !== undefined);
  const breaching = (some: readonly number[]) =>
    some.filter((one) => isBreaching(one, terms)).length;
  if (real.length >= periods) {
    return breaching(real.slice(-periods)) >= needed ? 'ALARM' : 'OK';
  }
  const filled = periods - real.length;
  const bad = breaching(real);
  switch (treatMissing) {
    case 'breaching':
      return bad + filled >= needed ? 'ALARM' : 'OK';
    case 'notBreaching':
      return bad >= needed ? 'ALARM' : 'OK';
    case 'ignore':
      if (bad >= needed) return 'ALARM';
      return real.length - bad > periods - needed ? 'OK' : undefined;
    default:
      return withoutFilling(values, terms);
  }
}

/** Missing data count for nothing: what is there decides, and a lone new breach waits for company. */
function withoutFilling(
  values: readonly (number | undefined)[],
  terms: AlarmTerms,
): AlarmState | undefined {
  const real = values.filter((one) => one !== undefined);
  if (real.length === 0) return 'INSUFFICIENT_DATA';
  const bad = real.filter((one) => isBreaching(one, terms)).length;
  if (bad >= terms.datapointsToAlarm) return 'ALARM';
  if (bad < real.length) return 'OK';
  const age = values.length - values.findIndex((one) => one !== undefined);
  return age >= terms.datapointsToAlarm ? 'ALARM' : undefined;
}
