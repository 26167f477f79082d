import type { UnplacedExplanation } from '../../placement/explain-unplaced.ts';
import { detailOf } from '../../placement/explain-unplaced.ts';
import { explainStuck } from '../../placement/rollout/explain-stuck.ts';
import { judgeRollout, type StuckRollout } from '../../placement/rollout/judge.ts';
import type { RolloutProblem } from '../../placement/rollout/problem.ts';
import { findCombinedRemedies, findRemedies } from '../../placement/rollout/remedies.ts';
import type { RolloutFit } from '../../report/rollout-fit.ts';
import { remedyText } from './remedy-text.ts';
import { sparesOf } from './spares-of.ts';

/** Judges a rollout, says why it sticks where it does, and what would help. */
export function judgeFit(problem: RolloutProblem): RolloutFit {
  const { instances, strategy, desired } = problem;
  const { verdict, lower, upper, peakTasks, problems, stuck } = judgeRollout(problem);
  const usable = instances.filter((one) => one.status === 'ACTIVE' && one.agentConnected).length;
  const judged = {
    strategy,
    instances: instances.length,
    usable,
    desired,
    lower,
    upper,
    peakTasks,
  };
  return {
    verdict,
    ...judged,
    ...(stuck === undefined ? {} : stuckParts(problem, stuck)),
    remedies: problems.length > 0 ? [] : remedyTexts(problem),
    problems,
  };
}

/** Changes that help alone; where there are none, changes that help together. */
function remedyTexts(problem: RolloutProblem): readonly string[] {
  const spares = sparesOf(problem.instances);
  const single = findRemedies(problem, spares);
  if (single.length > 0) return single.map(remedyText);
  return findCombinedRemedies(problem, spares).map((set) => set.map(remedyText).join(' and '));
}

function stuckParts(problem: RolloutProblem, stuck: StuckRollout) {
  const { cause, started, oldRunning } = stuck;
  const where = { stuck: { cause, started, oldRunning } };
  if (cause === 'limits') return where;
  const explained = explainStuck(problem, stuck);
  const nearest = nearestText(explained, problem);
  return {
    ...where,
    reasons: explained.counts,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function nearestText(
  { nearest }: UnplacedExplanation,
  { instances }: RolloutProblem,
): string | undefined {
  if (nearest === undefined) return undefined;
  const found = instances.find(({ id }) => id === nearest.instance);
  const lacks = nearest.lacks.map((lack) => `${lack.reason} ${detailOf(lack)}`.trim());
  return `${found?.ec2InstanceId ?? nearest.instance}: ${lacks.join(', ')}`;
}
