import type { Demand } from './demand.ts';
import type { Instance } from './instance.ts';
import { seededHash, seededStream } from './seeded.ts';
import { type PlacementStrategy, type Rule, readStrategies } from './strategies.ts';

/** Tasks of one group that are to be stopped. */
export interface ScaleIn {
  readonly instances: readonly Instance[];
  readonly group: string;
  /** What each of the tasks gives back. */
  readonly demand: Demand;
  readonly count: number;
  readonly strategies: readonly PlacementStrategy[];
  /** Decides ties and chance; 0 when left out. */
  readonly seed?: number;
}

/** An instance with what changes while tasks stop. */
interface Standing {
  readonly instance: Instance;
  tasks: number;
  cpu: number;
  memoryMib: number;
}

/**
 * Chooses the tasks that a service stops when it shrinks, one by one, the mirror of how they were placed: spread takes
 * from the value, then the instance, that has most; binpack from the instance that is left with most of its resource.
 * ECS draws among equals; here the seed and the ids decide.
 *
 * @returns instances in the order of stopping; an instance that loses two tasks is named twice
 * @source Amazon ECS developer guide, "Scale-in" of placement strategies
 */
export function chooseTasksToStop(problem: ScaleIn): readonly string[] {
  const { rules } = readStrategies(problem.strategies);
  const seed = problem.seed ?? 0;
  const draw = seededStream(seededHash(seed, problem.group));
  const all = standingOf(problem, seed);
  const stopped: string[] = [];
  while (stopped.length < problem.count) {
    const left = narrow(all, rules);
    const endsAtRandom = rules.some(({ kind }) => kind === 'random');
    const chosen = left[endsAtRandom ? Math.floor(draw() * left.length) : 0];
    if (chosen === undefined) break;
    chosen.tasks -= 1;
    chosen.cpu += problem.demand.cpu;
    chosen.memoryMib += problem.demand.memoryMib;
    stopped.push(chosen.instance.id);
  }
  return stopped;
}

function standingOf({ instances, group }: ScaleIn, seed: number): readonly Standing[] {
  return instances
    .map((instance) => ({
      instance,
      hash: seededHash(seed, instance.id),
      tasks: instance.tasksByGroup[group] ?? 0,
      cpu: instance.remaining.cpu,
      memoryMib: instance.remaining.memoryMib,
    }))
    .toSorted((a, b) => a.hash - b.hash || (a.instance.id < b.instance.id ? -1 : 1));
}

/** The instances that the strategies leave, in the order that decides ties. */
function narrow(all: readonly Standing[], rules: readonly Rule[]): readonly Standing[] {
  let left = all.filter(({ tasks }) => tasks > 0);
  const values: string[] = [];
  for (const rule of rules) {
    if (rule.kind === 'random') break;
    if (rule.kind === 'spread-attribute') values.push(rule.name);
    left = greatest(left, rankingOf(all, rule, [...values]));
  }
  return left;
}

function rankingOf(
  all: readonly Standing[],
  rule: Rule,
  attributes: readonly string[],
): (one: Standing) => number {
  if (rule.kind === 'binpack') return (one) => one[rule.resource];
  if (rule.kind !== 'spread-attribute') return ({ tasks }) => tasks;
  const keyOf = ({ instance }: Standing): string =>
    JSON.stringify(attributes.map((name) => instance.attributes[name] ?? null));
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + one.tasks);
  return (one) => counts.get(keyOf(one)) ?? 0;
}

function greatest(standing: readonly Standing[], of: (one: Standing) => number): Standing[] {
  const most = standing.reduce((best, one) => Math.max(best, of(one)), Number.NEGATIVE_INFINITY);
  return standing.filter((one) => of(one) === most);
}
