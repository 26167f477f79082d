import { distanceText, pack } from '../pack/pack.ts';
import type { PackAnswer } from '../pack/problem.ts';
import type { Limits } from '../pack/solve.ts';
import type { RunningInstance } from './service-need.ts';
import { type ChoiceInput, toProblem, UNITS_PER_USD } from './to-problem.ts';

/** The cheapest instances found for a set of services. */
export interface InstanceChoice {
  /** How many to buy of each type. */
  readonly buy: Readonly<Record<string, number>>;
  /** Running instances that take tasks. */
  readonly used: readonly string[];
  /** Tasks by service that are cheaper on Fargate. */
  readonly onFargate: Readonly<Record<string, number>>;
  /** Tasks by service that nothing on the market takes. */
  readonly unplaced: Readonly<Record<string, number>>;
  readonly usdPerHour: number;
  /** No choice is cheaper. */
  readonly lowerBoundUsdPerHour: number;
  /** `optimal`, or how far above the proven minimum. */
  readonly distance: string;
  readonly leftOut: readonly { readonly type: string; readonly why: string }[];
}

/** Chooses instances; what runs already is filled first, since it costs nothing more. */
export function chooseInstances(input: ChoiceInput, limits: Limits): InstanceChoice {
  const { problem, leftOut } = toProblem(input);
  const answer = pack(problem, limits);
  const counts = countTypes(answer);
  const running = new Set(input.running.map(({ id }: RunningInstance) => id));
  return {
    buy: Object.fromEntries([...counts].filter(([name]) => !running.has(name))),
    used: [...counts.keys()].filter((name) => running.has(name)),
    onFargate: answer.outside ?? {},
    unplaced: answer.unplaced ?? {},
    usdPerHour: answer.value / UNITS_PER_USD,
    lowerBoundUsdPerHour: answer.lowerBound / UNITS_PER_USD,
    distance: distanceText(answer),
    leftOut,
  };
}

function countTypes({ bins }: PackAnswer): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, count = 1 } of bins) counts.set(type, (counts.get(type) ?? 0) + count);
  return counts;
}
