import type { PackAnswer, PackProblem } from './problem.ts';
import { type Limits, solve } from './solve.ts';
import { toAnswer } from './to-answer.ts';
import { toModel } from './to-model.ts';

/**
 * The cheapest bins found that hold all tasks, with a proven lower bound of the price. Depends on the problem, the
 * seed and, when the time ends before the search does, on the speed of the machine.
 */
export function pack(problem: PackProblem, limits: Limits): PackAnswer {
  const named = toModel(problem);
  if (named.shapes.length === 0) return { bins: [], value: 0, lowerBound: 0 };
  const { packing, lowerBound } = solve(named.model, limits);
  return toAnswer(named, packing, lowerBound);
}

/** How far an answer can be from the cheapest: `optimal`, or `2.1 % above the proven minimum`. */
export function distanceText({
  value,
  lowerBound,
}: Pick<PackAnswer, 'value' | 'lowerBound'>): string {
  if (value <= lowerBound * (1 + 1e-9)) return 'optimal';
  if (lowerBound <= 0) return 'no minimum above 0 is proven';
  return `${(100 * (value / lowerBound - 1)).toFixed(1)} % above the proven minimum`;
}
