import type { Instance } from '../instance.ts';
import type { RolloutProblem } from './problem.ts';

/** A fresh instance of some type that could be added to a cluster. */
export interface SpareInstance {
  /** Name of the type, such as "m5.large". */
  readonly name: string;
  readonly instance: Instance;
}

/** One change to a cluster, a service or a task definition. */
export type Remedy =
  | { readonly kind: 'add-instances'; readonly spare: SpareInstance; readonly count: number }
  | { readonly kind: 'minimum-healthy-percent' | 'maximum-percent'; readonly value: number }
  /** Another reservation of the new task: MiB, or CPU units. */
  | { readonly kind: 'memory' | 'cpu'; readonly value: number }
  | { readonly kind: 'drop-host-ports' }
  | { readonly kind: 'drop-distinct-instance' }
  /** Task by task within the two percentages, instead of all new tasks beside all old ones. */
  | { readonly kind: 'rolling' };

/** The rollout as it would be with a remedy. */
export function applyRemedy(problem: RolloutProblem, remedy: Remedy): RolloutProblem {
  const { newDemand, constraints = [] } = problem;
  switch (remedy.kind) {
    case 'add-instances':
      return {
        ...problem,
        instances: [...problem.instances, ...copies(remedy.spare, remedy.count)],
      };
    case 'minimum-healthy-percent':
      return { ...problem, minimumHealthyPercent: remedy.value };
    case 'maximum-percent':
      return { ...problem, maximumPercent: remedy.value };
    case 'memory':
      return { ...problem, newDemand: { ...newDemand, memoryMib: remedy.value } };
    case 'cpu':
      return { ...problem, newDemand: { ...newDemand, cpu: remedy.value } };
    case 'drop-host-ports':
      return {
        ...problem,
        newDemand: { ...newDemand, tcpPorts: [], udpPorts: [], clashingPorts: [] },
      };
    case 'drop-distinct-instance':
      return {
        ...problem,
        constraints: constraints.filter(({ type }) => type !== 'distinctInstance'),
      };
    case 'rolling':
      return { ...problem, strategy: 'rolling' };
  }
}

function copies({ name, instance }: SpareInstance, count: number): readonly Instance[] {
  return Array.from({ length: count }, (_, index) => ({
    ...instance,
    id: `${name}, new ${index + 1}`,
  }));
}
