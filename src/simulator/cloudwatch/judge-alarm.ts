import type { JsonObject } from '../json.ts';
import { runAlarmActions } from '../scaling/run-policy.ts';
import type { World } from '../world.ts';
import { alarmReason } from './alarm-reason.ts';
import { alarmOf, scheduleEvaluation, setState } from './alarms.ts';
import { EXTRA_PERIODS, stateFrom, termsOf } from './evaluate-alarm.ts';
import { type Points, pointsOf } from './points.ts';
import { answerQueries } from './queries.ts';
import { metricFrom } from './series.ts';
import type { Alarm } from './state.ts';

/** One evaluation of an alarm. An evaluation of a plan that was given up does nothing. */
export function judgeAlarm(
  world: World,
  { alarmName, plan }: { readonly alarmName: string; readonly plan: number },
): void {
  const known = world.cloudwatch.alarms.get(alarmName);
  if (known === undefined || known.plan !== plan) return;
  const alarm = alarmOf(world, alarmName);
  const period = periodOf(alarm.settings);
  runAlarmActions(world, alarm, judge(world, alarm, period));
  // Alarms of a high resolution are evaluated every ten seconds, others every minute.
  scheduleEvaluation(world, alarm, period < 60 ? 10_000 : 60_000);
}

function periodOf({ Period, Metrics }: JsonObject): number {
  if (typeof Period === 'number') return Period;
  const queries = (Metrics ?? []) as readonly JsonObject[];
  const stats = queries.map(({ MetricStat }) => Number((MetricStat as JsonObject)?.Period));
  return stats.find((one) => one > 0) ?? 60;
}

/** @returns the last value of its metric */
function judge(world: World, alarm: Alarm, period: number): number | undefined {
  const terms = termsOf(alarm.settings);
  const periodMs = period * 1000;
  const toMs = Math.floor(world.nowMs / periodMs) * periodMs;
  const length = terms.evaluationPeriods + EXTRA_PERIODS;
  const fromMs = toMs - length * periodMs;
  const points = pointsFor(world, alarm.settings, { fromMs, toMs, period });
  const values = Array.from({ length }, (_, index) => points.get(fromMs + index * periodMs));
  const real = values.filter((one) => one !== undefined);
  if (alarm.isSetByHand && real.length === 0) return undefined;
  const state = stateFrom(values, terms);
  if (state !== undefined && (state !== alarm.state || alarm.isSetByHand)) {
    const reason = alarmReason({ from: alarm.state, to: state, values: real }, terms);
    setState(world, alarm, { state, reason });
  }
  return real.at(-1);
}

function pointsFor(
  world: World,
  settings: JsonObject,
  range: { readonly fromMs: number; readonly toMs: number; readonly period: number },
): Points {
  const queries = settings.Metrics as readonly JsonObject[] | undefined;
  if (queries !== undefined && queries.length > 0) {
    const results = answerQueries(world, queries, range);
    return results.find(({ isReturned }) => isReturned)?.points ?? new Map();
  }
  const stat = String(settings.Statistic ?? settings.ExtendedStatistic ?? 'Average');
  return pointsOf(world, { metric: metricFrom(settings), stat, ...range });
}
