import type { Sample } from './state.ts';

/**
 * A statistic over samples: Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p99 or p99.9.
 * @returns undefined without samples, or for a statistic that is not known
 */
export function statistic(samples: readonly Sample[], name: string): number | undefined {
  const count = samples.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return undefined;
  const sum = samples.reduce((total, one) => total + one.sum, 0);
  switch (name) {
    case 'Average':
      return sum / count;
    case 'Sum':
      return sum;
    case 'SampleCount':
      return count;
    case 'Minimum':
      return Math.min(...samples.map(({ min }) => min));
    case 'Maximum':
      return Math.max(...samples.map(({ max }) => max));
    default: {
      const rank = /^p(\d{1,3}(?:\.\d+)?)$/.exec(name)?.[1];
      return rank === undefined ? undefined : percentile(samples, Number(rank));
    }
  }
}

/** The smallest value that so many percent of all values do not exceed. */
function percentile(samples: readonly Sample[], rank: number): number | undefined {
  const all = samples
    .flatMap((one) => one.values ?? [[one.sum / one.count, one.count] as const])
    .toSorted(([a], [b]) => a - b);
  const total = all.reduce((sum, [, times]) => sum + times, 0);
  let seen = 0;
  for (const [value, times] of all) {
    seen += times;
    if (seen >= (rank / 100) * total) return value;
  }
  return all.at(-1)?.[0];
}

/** Whether a statistic is one that CloudWatch computes here. */
export function isStatistic(name: string): boolean {
  return (
    ['Average', 'Sum', 'SampleCount', 'Minimum', 'Maximum'].includes(name) ||
    /^p(100|\d{1,2}(\.\d+)?)$/.test(name)
  );
}
