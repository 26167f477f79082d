import type { AlarmState } from '../neighbours.ts';
import { type AlarmTerms, isBreaching } from './evaluate-alarm.ts';

/** A change of an alarm's state, and the values that are there of its evaluation range, oldest first. */
export interface AlarmChange {
  readonly from: AlarmState;
  readonly to: AlarmState;
  readonly values: readonly number[];
}

const COMPARED: { readonly [comparison: string]: string } = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/**
 * Why an alarm changed, in CloudWatch's words but for the times of the values.
 * @source CloudWatch, StateReason of metric alarms
 */
export function alarmReason({ from, to, values }: AlarmChange, terms: AlarmTerms): string {
  if (to === 'INSUFFICIENT_DATA') return 'Insufficient Data: no datapoints were received.';
  const { evaluationPeriods: periods, datapointsToAlarm: needed } = terms;
  if (values.length === 0) {
    const treated = terms.treatMissing === 'breaching' ? 'Breaching' : 'NonBreaching';
    return `Threshold Crossed: no datapoints were received for ${periods} periods and ${periods} missing datapoints were treated as [${treated}].`;
  }
  const isAlarm = to === 'ALARM';
  const looked = values.slice(-periods);
  const telling = looked.filter((one) => isBreaching(one, terms) === isAlarm).reverse();
  const are = `${telling.length === 1 ? 'was' : 'were'}${isAlarm ? '' : ' not'}`;
  const least = isAlarm ? needed : periods - needed + 1;
  const minimum = `minimum ${least} datapoint${least === 1 ? '' : 's'} for ${from} -> ${to} transition`;
  return `Threshold Crossed: ${telling.length} out of the last ${looked.length} datapoints [${telling.map(decimal).join(', ')}] ${are} ${COMPARED[terms.comparison]} the threshold (${decimal(terms.threshold)}) (${minimum}).`;
}

function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}
