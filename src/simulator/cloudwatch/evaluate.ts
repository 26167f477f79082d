import { Refusal } from '../refusal.ts';
import type { Expression } from './expression.ts';
import type { Points } from './points.ts';

/** What an expression gives: a number, a time series, or several. */
export type Value = number | Points | readonly Points[];

/** What names stand for. */
export interface MathScope {
  readonly found: ReadonlyMap<string, Value>;
  /** Seconds. */
  readonly period: number;
  readonly range: { readonly fromMs: number; readonly toMs: number };
}

const OPERATORS: { readonly [name: string]: (a: number, b: number) => number } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  AND: (a, b) => Number(a !== 0 && b !== 0),
  '&&': (a, b) => Number(a !== 0 && b !== 0),
  OR: (a, b) => Number(a !== 0 || b !== 0),
  '||': (a, b) => Number(a !== 0 || b !== 0),
};

/**
 * The value of an expression.
 * @returns undefined as long as something that it names has no value yet
 * @throws Refusal ValidationError for a function that is not played
 */
export function evaluate(expression: Expression, scope: MathScope): Value | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return scope.found.get(expression.name);
    case 'negate': {
      const value = evaluate(expression.of, scope);
      return value === undefined ? undefined : mapValue(value, (one) => -one);
    }
    case 'list': {
      const all = evaluateAll(expression.of, scope);
      return all?.flatMap(seriesIn);
    }
    case 'binary': {
      const all = evaluateAll([expression.left, expression.right], scope);
      const operator = OPERATORS[expression.operator];
      const [left, right] = all ?? [];
      if (left === undefined || right === undefined || operator === undefined) return undefined;
      return combine(left, right, operator);
    }
    case 'call':
      return call(expression, scope);
  }
}

function evaluateAll(some: readonly Expression[], scope: MathScope): readonly Value[] | undefined {
  const values = some.map((one) => evaluate(one, scope));
  return values.every((one) => one !== undefined) ? values : undefined;
}

function seriesIn(value: Value): readonly Points[] {
  if (typeof value === 'number') return [];
  return value instanceof Map ? [value] : (value as readonly Points[]);
}

function mapValue(value: Value, change: (one: number) => number): Value {
  if (typeof value === 'number') return change(value);
  const all = seriesIn(value).map(
    (points) => new Map([...points].map(([at, one]) => [at, change(one)])),
  );
  return value instanceof Map ? (all[0] ?? new Map()) : all;
}

/** Two series meet where both have a value; a division by zero leaves none. */
function combine(left: Value, right: Value, operator: (a: number, b: number) => number): Value {
  if (typeof right === 'number') return finite(mapValue(left, (one) => operator(one, right)));
  if (typeof left === 'number') return finite(mapValue(right, (one) => operator(left, one)));
  const [a = new Map(), b = new Map()] = [seriesIn(left)[0], seriesIn(right)[0]];
  const pairs = [...a].flatMap(([at, one]) => {
    const other = b.get(at);
    return other === undefined ? [] : [[at, operator(one, other)] as const];
  });
  return finite(new Map(pairs));
}

function finite(value: Value): Value {
  if (!(value instanceof Map)) return value;
  return new Map([...value].filter(([, one]) => Number.isFinite(one)));
}

function call(
  { name, of }: Extract<Expression, { kind: 'call' }>,
  scope: MathScope,
): Value | undefined {
  if (name === 'METRICS') return [...scope.found.values()].flatMap(seriesIn);
  if (name === 'PERIOD') return scope.period;
  const all = evaluateAll(of, scope);
  const [first, second, third] = all ?? [];
  if (first === undefined) return undefined;
  switch (name) {
    case 'ABS':
      return mapValue(first, Math.abs);
    case 'CEIL':
      return mapValue(first, Math.ceil);
    case 'FLOOR':
      return mapValue(first, Math.floor);
    case 'SUM':
    case 'AVG':
    case 'MIN':
    case 'MAX':
      return fold(name, first);
    case 'FILL':
      return fill(first, second ?? 0, scope);
    case 'IF':
      return choose(first, second ?? 0, third);
    case 'RATE':
    case 'DIFF':
      return change(name, first);
    case 'RUNNING_SUM':
      return runningSum(first);
    default:
      throw new Refusal('ValidationError', `The function ${name} is not played by this mock.`);
  }
}

const FOLDS: { readonly [name: string]: (some: readonly number[]) => number } = {
  SUM: (some) => some.reduce((sum, one) => sum + one, 0),
  AVG: (some) => some.reduce((sum, one) => sum + one, 0) / some.length,
  MIN: (some) => Math.min(...some),
  MAX: (some) => Math.max(...some),
};

/** Over one series a number, over several one series. */
function fold(name: string, value: Value): Value {
  const into = FOLDS[name] as (some: readonly number[]) => number;
  if (typeof value === 'number') return value;
  const all = seriesIn(value);
  if (value instanceof Map) return value.size === 0 ? 0 : into([...value.values()]);
  const times = [...new Set(all.flatMap((one) => [...one.keys()]))].sort((a, b) => a - b);
  return new Map(times.map((at) => [at, into(all.flatMap((one) => one.get(at) ?? []))] as const));
}

function fill(value: Value, filler: Value, { period, range }: MathScope): Value {
  const periodMs = period * 1000;
  const first = Math.floor(range.fromMs / periodMs) * periodMs;
  const filled = seriesIn(value).map((points) => {
    const all = new Map<number, number>();
    for (let at = first; at < range.toMs; at += periodMs) {
      const one = points.get(at) ?? (typeof filler === 'number' ? filler : undefined);
      if (one !== undefined) all.set(at, one);
    }
    return all;
  });
  return value instanceof Map ? (filled[0] ?? new Map()) : filled;
}

function choose(condition: Value, then: Value, otherwise: Value | undefined): Value {
  if (typeof condition === 'number') return condition !== 0 ? then : (otherwise ?? new Map());
  const at = (value: Value | undefined, time: number) =>
    typeof value === 'number' ? value : value && seriesIn(value)[0]?.get(time);
  const pairs = [...(seriesIn(condition)[0] ?? new Map<number, number>())].flatMap(
    ([time, one]) => {
      const chosen = at(one !== 0 ? then : otherwise, time);
      return chosen === undefined ? [] : [[time, chosen] as const];
    },
  );
  return new Map(pairs);
}

function change(name: string, value: Value): Value {
  const points = [...(seriesIn(value)[0] ?? new Map<number, number>())];
  const pairs = points.slice(1).map(([at, one], index) => {
    const [before, last] = points[index] ?? [at, one];
    const seconds = name === 'RATE' ? (at - before) / 1000 : 1;
    return [at, (one - last) / seconds] as const;
  });
  return new Map(pairs);
}

function runningSum(value: Value): Value {
  let sum = 0;
  const points = seriesIn(value)[0] ?? new Map<number, number>();
  return new Map(
    [...points].map(([at, one]) => {
      sum += one;
      return [at, sum] as const;
    }),
  );
}
