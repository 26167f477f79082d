import type { PackAnswer } from '../placement/pack/problem.ts';

/** One answer of a fit, with how long it took. */
export interface FitAnswer extends PackAnswer {
  readonly ms: number;
  /** `optimal`, or how far above the proven minimum. */
  readonly distance: string;
}

/** What `--format json` shows of an answer. */
export interface FitResult
  extends Pick<PackAnswer, 'bins' | 'outside' | 'unplaced' | 'lowerBound'> {
  readonly ms: number;
}

/** An answer as data: the text about it is for people only. */
export function fitResult({ distance: _, value: __, ...answer }: FitAnswer): FitResult {
  return answer;
}

/** An answer as lines: the price, how good it is, the bins by type, what stays outside. */
export function fitLines(id: string, answer: FitAnswer): readonly string[] {
  const lines = [`${id}: ${answer.value}, ${answer.distance} (${Math.round(answer.ms)} ms)`];
  const byType = new Map<string, number>();
  for (const { type, count = 1 } of answer.bins) byType.set(type, (byType.get(type) ?? 0) + count);
  for (const [type, count] of byType) lines.push(`  ${count} x ${type}`);
  const outside = sumOf(answer.outside);
  if (outside > 0) lines.push(`  ${tasks(outside)} outside`);
  const unplaced = sumOf(answer.unplaced);
  if (unplaced > 0) lines.push(`  ${tasks(unplaced)} without a place`);
  return lines;
}

function sumOf(counts: Readonly<Record<string, number>> | undefined): number {
  return Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
}

function tasks(count: number): string {
  return count === 1 ? '1 task' : `${count} tasks`;
}
