import { applyRemedy, type Remedy, type SpareInstance } from './apply-remedy.ts';
import { type Dial, dialsOf } from './dials.ts';
import { judgeRollout } from './judge.ts';
import type { RolloutProblem } from './problem.ts';

/** More changes at once than this are another service rather than a remedy. */
const MOST_TOGETHER = 3;

/**
 * Single changes with which a rollout that may stick gets through whatever ECS stops first, each the smallest of its
 * kind and each judged again before it is named. A change that does not help, or not alone, is left out.
 *
 * @param spares fresh instances that could be added, one of each type, as they are before any task but daemons
 */
export function findRemedies(
  problem: RolloutProblem,
  spares: readonly SpareInstance[],
): readonly Remedy[] {
  if (getsThrough(problem, [])) return [];
  return findSets(problem, dialsOf(problem, spares), 1).flat();
}

/**
 * Changes that help only together, where no single one does: all sets of the smallest number that suffices, up to
 * three. In each set no change can be left out or made a step smaller, and each set is judged before it is named.
 */
export function findCombinedRemedies(
  problem: RolloutProblem,
  spares: readonly SpareInstance[],
): readonly (readonly Remedy[])[] {
  if (getsThrough(problem, [])) return [];
  const dials = dialsOf(problem, spares);
  for (let size = 1; size <= MOST_TOGETHER; size++) {
    const sets = findSets(problem, dials, size);
    if (sets.length > 0) return size === 1 ? [] : sets;
  }
  return [];
}

function getsThrough(problem: RolloutProblem, remedies: readonly Remedy[]): boolean {
  return judgeRollout(remedies.reduce(applyRemedy, problem)).verdict === 'always';
}

/** Every choice of `size` dials that helps at full strength, turned down as far as it goes. */
function findSets(
  problem: RolloutProblem,
  dials: readonly Dial[],
  size: number,
): readonly (readonly Remedy[])[] {
  return choicesOf(dials, size).flatMap((choice) => {
    const steps = choice.map((dial) => dial.steps);
    const helps = () =>
      getsThrough(
        problem,
        choice.map((dial, k) => dial.at(steps[k] as number)),
      );
    if (!helps()) return [];
    // What takes something away from the tasks comes last, and is turned down first.
    for (let k = choice.length - 1; k >= 0; k--) turnDown(steps, k, helps);
    return [choice.map((dial, k) => dial.at(steps[k] as number))];
  });
}

function choicesOf(dials: readonly Dial[], size: number): readonly (readonly Dial[])[] {
  if (size === 0) return [[]];
  return dials.flatMap((dial, index) =>
    choicesOf(dials.slice(index + 1), size - 1).map((rest) => [dial, ...rest]),
  );
}

/** Leaves in `steps` the smallest step of one dial that helps; all greater ones help too. */
function turnDown(steps: number[], k: number, helps: () => boolean): void {
  let from = 1;
  let to = steps[k] as number;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    steps[k] = middle;
    if (helps()) to = middle;
    else from = middle + 1;
  }
  steps[k] = to;
}
