/** Shares of answers and how long they take, as a factor of the time in the middle; the last ones are the slowest. */
const SPREAD: readonly (readonly [share: number, factor: number])[] = [
  [0.2, 0.6],
  [0.5, 1],
  [0.2, 1.5],
  [0.08, 2],
];

/**
 * How long so many answers take, in seconds: half of them at most as long as usual, two in a hundred as long as the
 * slowest. The values are few, so that percentiles of millions of requests cost nothing.
 */
export function answerTimes(
  { usual, slowest }: { readonly usual: number; readonly slowest: number },
  requests: number,
): readonly (readonly [seconds: number, times: number])[] {
  const quick = SPREAD.map(([share, factor]): readonly [number, number] => [
    Math.min(slowest, usual * factor),
    Math.round(requests * share),
  ]);
  const counted = quick.reduce((sum, [, times]) => sum + times, 0);
  const slow = Math.max(0, requests - counted);
  return [...quick, [slowest, slow] as const].filter(([, times]) => times > 0);
}
