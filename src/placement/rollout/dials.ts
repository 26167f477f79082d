import type { Remedy, SpareInstance } from './apply-remedy.ts';
import type { RolloutProblem } from './problem.ts';

/** One way of changing a rollout, from its smallest step to its largest. A larger step helps wherever a smaller one does. */
export interface Dial {
  readonly steps: number;
  /** @param step from 1 to `steps` */
  readonly at: (step: number) => Remedy;
}

/** All ways of changing a rollout, those that take nothing away from its tasks first. */
export function dialsOf(
  problem: RolloutProblem,
  spares: readonly SpareInstance[],
): readonly Dial[] {
  return [
    ...spares.map((spare) => ({
      steps: problem.desired,
      at: (count: number): Remedy => ({ kind: 'add-instances', spare, count }),
    })),
    ...percentDials(problem),
    ...reservationDials(problem),
    ...plainRemedies(problem).map((remedy) => ({ steps: 1, at: () => remedy })),
  ].filter(({ steps }) => steps > 0);
}

function percentDials(problem: RolloutProblem): readonly Dial[] {
  if (problem.strategy === 'double') return [];
  const { minimumHealthyPercent: minimum, maximumPercent: maximum } = problem;
  return [
    { steps: minimum, at: (step) => ({ kind: 'minimum-healthy-percent', value: minimum - step }) },
    { steps: 200 - maximum, at: (step) => ({ kind: 'maximum-percent', value: maximum + step }) },
  ];
}

function reservationDials({ newDemand: { memoryMib, cpu } }: RolloutProblem): readonly Dial[] {
  return [
    { steps: memoryMib - 1, at: (step) => ({ kind: 'memory', value: memoryMib - step }) },
    { steps: cpu - 1, at: (step) => ({ kind: 'cpu', value: cpu - step }) },
  ];
}

function plainRemedies({ newDemand, constraints, strategy }: RolloutProblem): readonly Remedy[] {
  const found: Remedy[] = [];
  if (newDemand.tcpPorts.length + newDemand.udpPorts.length > 0)
    found.push({ kind: 'drop-host-ports' });
  if (constraints?.some(({ type }) => type === 'distinctInstance'))
    found.push({ kind: 'drop-distinct-instance' });
  if (strategy === 'double') found.push({ kind: 'rolling' });
  return found;
}
