import { ZONE_ATTRIBUTE } from './instance.ts';

/** A placement strategy as the API takes it. */
export interface PlacementStrategy {
  /** "spread", "binpack" or "random". */
  readonly type: string;
  readonly field?: string;
}

/** One step of ranking: it keeps, of the instances left by the step before, those that are best. */
export type Rule =
  | { readonly kind: 'spread-attribute'; readonly name: string }
  | { readonly kind: 'spread-instance' }
  | { readonly kind: 'binpack'; readonly resource: 'cpu' | 'memoryMib' }
  | { readonly kind: 'random' };

/** A rule that looks at single instances. */
export type OwnRule = Exclude<Rule, { kind: 'spread-attribute' } | { kind: 'random' }>;

/** Strategies in the order in which they decide, or what is wrong with them. */
export interface ReadStrategies {
  readonly rules: readonly Rule[];
  readonly problems: readonly string[];
}

/**
 * How ECS places the tasks of a service that names no strategy: the zone with the fewest tasks of the service, in it
 * the instance with the fewest.
 * @source Amazon ECS API reference, UpdateService
 */
export const SERVICE_DEFAULT_STRATEGIES: readonly PlacementStrategy[] = [
  { type: 'spread', field: `attribute:${ZONE_ATTRIBUTE}` },
  { type: 'spread', field: 'instanceId' },
];

/** @source Amazon ECS API reference, CreateService, placementStrategy */
const MAX_STRATEGIES = 5;

const BINPACK: Readonly<Record<string, Rule>> = {
  cpu: { kind: 'binpack', resource: 'cpu' },
  memory: { kind: 'binpack', resource: 'memoryMib' },
};

/**
 * Reads strategies as the API does: types to the letter, the resource of binpack in any case.
 *
 * @source Amazon ECS API reference, PlacementStrategy
 */
export function readStrategies(strategies: readonly PlacementStrategy[]): ReadStrategies {
  const problems: string[] = [];
  const rules: Rule[] = [];
  if (strategies.length > MAX_STRATEGIES) {
    problems.push(`${strategies.length} strategies are given, at most ${MAX_STRATEGIES} are taken`);
  }
  for (const strategy of strategies) {
    const rule = readRule(strategy);
    if (typeof rule === 'string') problems.push(rule);
    else rules.push(rule);
  }
  return { rules, problems };
}

function readRule({ type, field }: PlacementStrategy): Rule | string {
  if (type === 'random') {
    return field === undefined || field === '' ? { kind: 'random' } : 'random takes no field';
  }
  if (type === 'binpack') {
    return BINPACK[(field ?? '').toLowerCase()] ?? `binpack cannot use the field "${field ?? ''}"`;
  }
  if (type !== 'spread') return `the strategy type "${type}" is none of spread, binpack, random`;
  if (field === 'instanceId' || field === 'host') return { kind: 'spread-instance' };
  const name = field?.startsWith('attribute:') ? field.slice('attribute:'.length) : '';
  if (name === '') return `spread cannot use the field "${field ?? ''}"`;
  return { kind: 'spread-attribute', name };
}
