import { applyRemedy, type Remedy, type SpareInstance } from './apply-remedy.ts';
import { judgeRollout } from './judge.ts';
import type { RolloutProblem } from './problem.ts';

/** A range of whole numbers, both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

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
  const helps = (remedy: Remedy): boolean =>
    judgeRollout(applyRemedy(problem, remedy)).verdict === 'always';
  if (judgeRollout(problem).verdict === 'always') return [];
  return [
    ...spares.map((spare) =>
      least(
        { from: 1, to: problem.desired },
        (count) => ({ kind: 'add-instances', spare, count }),
        helps,
      ),
    ),
    ...percentRemedies(problem, helps),
    ...reservationRemedies(problem, helps),
    ...[...plainRemedies(problem)].map((remedy) => (helps(remedy) ? remedy : undefined)),
  ].filter((remedy) => remedy !== undefined);
}

type Helps = (remedy: Remedy) => boolean;

function percentRemedies(problem: RolloutProblem, helps: Helps): readonly (Remedy | undefined)[] {
  if (problem.strategy === 'double') return [];
  const { minimumHealthyPercent: minimum, maximumPercent: maximum } = problem;
  return [
    most(
      { from: 0, to: minimum - 1 },
      (value) => ({ kind: 'minimum-healthy-percent', value }),
      helps,
    ),
    least({ from: maximum + 1, to: 200 }, (value) => ({ kind: 'maximum-percent', value }), helps),
  ];
}

function reservationRemedies(
  { newDemand }: RolloutProblem,
  helps: Helps,
): readonly (Remedy | undefined)[] {
  return [
    most({ from: 1, to: newDemand.memoryMib - 1 }, (value) => ({ kind: 'memory', value }), helps),
    most({ from: 1, to: newDemand.cpu - 1 }, (value) => ({ kind: 'cpu', value }), helps),
  ];
}

function* plainRemedies({ newDemand, constraints, strategy }: RolloutProblem): Generator<Remedy> {
  if (newDemand.tcpPorts.length + newDemand.udpPorts.length > 0) yield { kind: 'drop-host-ports' };
  if (constraints?.some(({ type }) => type === 'distinctInstance'))
    yield { kind: 'drop-distinct-instance' };
  if (strategy === 'double') yield { kind: 'rolling' };
}

/** The smallest number of a range that helps; all greater ones help too. */
function least(
  range: Range,
  remedyOf: (value: number) => Remedy,
  helps: Helps,
): Remedy | undefined {
  let { from, to } = range;
  if (from > to || !helps(remedyOf(to))) return undefined;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (helps(remedyOf(middle))) to = middle;
    else from = middle + 1;
  }
  return remedyOf(to);
}

/** The greatest number of a range that helps; all smaller ones help too. */
function most(range: Range, remedyOf: (value: number) => Remedy, helps: Helps): Remedy | undefined {
  const mirrored = { from: -range.to, to: -range.from };
  return least(mirrored, (value) => remedyOf(-value), helps);
}
