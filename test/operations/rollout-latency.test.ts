import { runDeploy } from './mock-run.ts';

/** Rollouts per image; each has a seed of its own, so that the moments of the decision differ. */
const RUNS = 12;
const TAGS = ['ok', 'crash', 'oom', 'does-not-exist', 'slow'] as const;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

type Run = Awaited<ReturnType<typeof runDeploy>>;

describe('from what AWS decides to what we say, in the time of AWS', () => {
  const runs: Run[] = [];

  beforeAll(async () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      for (const tag of TAGS) runs.push(await runDeploy(tag, seed * 17));
    }
  }, 120_000);

  test('every run ended as AWS did', () => {
    const outcomes = new Set(runs.map(({ conclusion }) => conclusion.outcome));
    expect([...outcomes].sort()).toEqual(['rolled-back', 'succeeded']);
    expect(runs.filter(({ decidedAtMs }) => Number.isNaN(decidedAtMs))).toEqual([]);
  });

  test('the run ends within 5 s of the decision at the median and 10 s at the 95th percentile', () => {
    const delays = runs.map((run) => run.exitedAtMs - run.decidedAtMs);
    process.stdout.write(`decision to exit: ${table(delays)}\n`);
    expect(quantile(delays, 0.5)).toBeLessThanOrEqual(5_000);
    expect(quantile(delays, 0.95)).toBeLessThanOrEqual(10_000);
  });

  test('the first failed task has its printed cause as soon', () => {
    const failing = runs.filter(({ failedAtMs, conclusion }) => {
      return failedAtMs !== undefined && conclusion.outcome === 'rolled-back';
    });
    const delays = failing.map(({ said, failedAtMs }) => {
      const why = said.find(({ line }) => line.includes('why: '));
      return (why?.atMs ?? Number.NaN) - (failedAtMs ?? 0);
    });
    process.stdout.write(`failure to cause: ${table(delays)}\n`);
    expect(delays.length).toBeGreaterThanOrEqual(2 * RUNS);
    expect(quantile(delays, 0.5)).toBeLessThanOrEqual(5_000);
    expect(quantile(delays, 0.95)).toBeLessThanOrEqual(10_000);
  });

  test('no run makes more than 12 calls and 6 a minute', () => {
    const over = runs.map(({ calls, startedAtMs, exitedAtMs }) => {
      return calls - 12 - (6 * (exitedAtMs - startedAtMs)) / 60_000;
    });
    process.stdout.write(`calls left: ${table(over.map((one) => -one))}\n`);
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });
});

function table(values: readonly number[]): string {
  const at = (share: number) => Math.round(quantile(values, share) * 10) / 10;
  return `p5 ${at(0.05)}, median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
}
