import type { Cluster } from '../cluster/cluster.ts';
import type { Need } from '../cluster/need.ts';
import type { Partition } from '../cluster/partition.ts';
import type { OwnRule, Rule } from '../strategies.ts';

/** Strategies taken apart: what they spread over first, what decides inside, and whether chance has the last word. */
export interface Chain {
  /** Attributes that the first strategies spread over. */
  readonly attributes: readonly string[];
  /** What follows them and looks at single instances. */
  readonly own: readonly OwnRule[];
  readonly endsAtRandom: boolean;
  /** Whether the strategies come in the order above, so that the quick ways of placing can be used. */
  readonly isSimple: boolean;
  /** All of them, without repetitions and without what follows `random`. */
  readonly rules: readonly Rule[];
}

/** Takes strategies apart. What is said twice decides nothing the second time, and nothing is left after chance. */
export function chainOf(given: readonly Rule[]): Chain {
  const rules = withoutNeedless(given);
  const attributes = rules.flatMap((rule) => (rule.kind === 'spread-attribute' ? [rule.name] : []));
  const own = rules.filter(isOwn);
  const endsAtRandom = rules.at(-1)?.kind === 'random';
  const isSimple =
    rules.slice(0, attributes.length).every(({ kind }) => kind === 'spread-attribute') &&
    own.length <= (endsAtRandom ? 0 : 2);
  return { attributes, own, endsAtRandom, isSimple, rules };
}

function isOwn(rule: Rule): rule is OwnRule {
  return rule.kind === 'spread-instance' || rule.kind === 'binpack';
}

function withoutNeedless(given: readonly Rule[]): readonly Rule[] {
  const texts = given.map((rule) => JSON.stringify(rule));
  const rules = given.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
  const random = rules.findIndex(({ kind }) => kind === 'random');
  return random < 0 ? rules : rules.slice(0, random + 1);
}

/** One way of placing tasks of one need: a run of equal tasks, one after the other. */
export interface Run {
  readonly cluster: Cluster;
  readonly need: Need;
  readonly chain: Chain;
  readonly partition: Partition;
  readonly count: number;
}

/** The seed for the draws of a run: another one whenever the group has grown. */
export function drawText({ need }: Run): string {
  return `${need.group.name} ${need.group.total}`;
}
