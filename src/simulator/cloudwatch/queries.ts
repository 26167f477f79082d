import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { evaluate, type Value } from './evaluate.ts';
import { readExpression } from './expression.ts';
import { type Points, pointsOf } from './points.ts';
import { metricFrom } from './series.ts';
import { isStatistic } from './statistics.ts';

/** A stretch of time that is asked about. */
export interface QueryRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a query gives. */
export interface QueryResult {
  readonly id: string;
  readonly label: string;
  readonly points: Points;
  /** The caller wants to see it. */
  readonly isReturned: boolean;
}

function invalid(message: string): Refusal {
  return new Refusal('ValidationError', message);
}

/**
 * Answers queries for metrics and expressions over them.
 * @throws Refusal ValidationError for what cannot be computed
 */
export function answerQueries(
  world: World,
  queries: readonly JsonObject[],
  range: QueryRange,
): readonly QueryResult[] {
  const found = new Map<string, Value>();
  const period = periodOf(queries);
  for (const query of queries) {
    if (query.MetricStat === undefined) continue;
    found.set(String(query.Id), metricPoints(world, query.MetricStat as JsonObject, range));
  }
  // Expressions may stand before those they use.
  let open = queries.filter(({ Expression }) => Expression !== undefined);
  while (open.length > 0) {
    const ready = open.filter((one) => compute(one, { found, period, range }));
    if (ready.length === 0) throw invalid(`Error in expression '${String(open[0]?.Id)}'`);
    open = open.filter((one) => !ready.includes(one));
  }
  return queries.map((query) => resultOf(query, found.get(String(query.Id))));
}

function periodOf(queries: readonly JsonObject[]): number {
  const periods = queries.map((one) =>
    Number((one.MetricStat as JsonObject | undefined)?.Period ?? one.Period),
  );
  return Math.max(...periods.filter((one) => one > 0), 1);
}

function metricPoints(world: World, given: JsonObject, range: QueryRange): Points {
  const stat = String(given.Stat);
  if (!isStatistic(stat)) throw invalid(`The statistic ${stat} is not known.`);
  const period = Number(given.Period);
  const metric = metricFrom((given.Metric ?? {}) as JsonObject);
  return pointsOf(world, { metric, period, stat, ...range });
}

interface Scope {
  readonly found: Map<string, Value>;
  /** Seconds. */
  readonly period: number;
  readonly range: QueryRange;
}

function compute(query: JsonObject, scope: Scope): boolean {
  const text = String(query.Expression);
  const expression = readExpression(text);
  if (expression === undefined) throw invalid(`Error in expression '${String(query.Id)}': ${text}`);
  const value = evaluate(expression, scope);
  if (value === undefined) return false;
  scope.found.set(String(query.Id), value);
  return true;
}

function resultOf(query: JsonObject, value: Value | undefined): QueryResult {
  const stat = query.MetricStat as JsonObject | undefined;
  const metric = (stat?.Metric ?? {}) as JsonObject;
  const label = query.Label ?? metric.MetricName ?? query.Id;
  return {
    id: String(query.Id),
    label: String(label),
    points: value instanceof Map ? value : new Map(),
    isReturned: query.ReturnData !== false,
  };
}
