import type { CostForecast } from '../../src/report/cost.ts';
import {
  costLines,
  costMarkdown,
  launchLines,
  launchMarkdown,
} from '../../src/report/cost-text.ts';

const known = (usdPerHour: number) => ({ kind: 'known', usdPerHour, origin: 'my table' }) as const;
const UNKNOWN = { kind: 'unknown', why: 'no table of mars-1' } as const;

const COST: CostForecast = {
  region: 'us-east-1',
  now: known(0.1),
  peak: known(0.2),
  after: known(0.1),
  rolloutUsd: 0.0012,
  isOfInstances: false,
  size: {
    current: { cpuUnits: 1024, memoryMib: 2048 },
    asked: { cpuUnits: 200, memoryMib: 400 },
    smallest: { cpuUnits: 256, memoryMib: 512 },
    headroomPercent: 20,
    unusedCpu: 0.21875,
    unusedMemory: 0.21875,
    variants: [{ name: '2 x 256/512 ARM64 Spot', price: known(0.01) }],
  },
};

test('what runs on Fargate costs something now, at the peak and after', () => {
  expect(costLines(COST)).toEqual([
    'cost: now: 73.00 USD a month',
    'cost: at the peak: 0.2000 USD an hour',
    'cost: after: 73.00 USD a month',
    'cost: the rollout itself: 0.0012 USD more',
    'cost: smallest Fargate size: 256 CPU units and 512 MiB for 200 CPU units and 400 MiB that containers ask for with 20 % headroom, 22 % of the CPU and 22 % of the memory unused; the definition has 1024 CPU units and 2048 MiB',
    'cost: 2 x 256/512 ARM64 Spot: 7.30 USD a month',
    'cost: prices: my table',
  ]);
  expect(costMarkdown(COST).join('\n')).toContain('Prices: my table.');
});

test('a price that is not known is said to be unknown', () => {
  const cost = { region: 'mars-1', now: UNKNOWN, peak: UNKNOWN, after: UNKNOWN };
  expect(costLines({ ...cost, isOfInstances: false })).toEqual([
    'cost: now: unknown: no table of mars-1',
    'cost: at the peak: unknown: no table of mars-1',
    'cost: after: unknown: no table of mars-1',
  ]);
});

test('instances cost the same before and after', () => {
  const cost = { region: 'r', now: known(1), peak: known(1), after: known(1), isOfInstances: true };
  expect(costLines(cost)[0]).toBe('cost: instances: 730.00 USD a month');
});

test('the ways to run tasks are a table, with text of others escaped', () => {
  const launch = {
    chosen: 'Fargate',
    why: 'it is cheap',
    table: [{ name: '*x*', price: UNKNOWN, verdict: 'chosen' }],
  } as const;
  expect(launchLines(launch)).toEqual([
    'launch type: Fargate: it is cheap',
    'launch type: *x*: unknown: no table of mars-1, chosen',
  ]);
  expect(launchMarkdown(launch).join('\n')).not.toContain('*x*');
  expect(launchLines({ why: 'nothing is possible', table: [] })).toEqual([
    'launch type: none: nothing is possible',
  ]);
});
