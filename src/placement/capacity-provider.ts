/** One item of a capacity provider strategy. */
export interface CapacityProviderItem {
  readonly capacityProvider: string;
  /** Tasks that go here before weights count; 0 when left out. */
  readonly base?: number;
  /** Share of the tasks after the bases; 0 when left out, as in the API. */
  readonly weight?: number;
}

/** How tasks are shared out. */
export interface CapacitySplit {
  /** Tasks by provider, in the order of the strategy. */
  readonly tasks: Readonly<Record<string, number>>;
  /** Why the API would refuse the strategy; then nothing is shared out. */
  readonly problems: readonly string[];
  /** What AWS does not say how it treats. */
  readonly warnings: readonly string[];
}

/** @source Amazon ECS API reference, CapacityProviderStrategyItem */
const LIMITS = { items: 20, base: 100_000, weight: 1000 };

/**
 * Shares tasks out over capacity providers: the base first, then one task after the other to the provider with the
 * smallest `(tasks by weight + 1) / weight`, the first of equals.
 *
 * @source Amazon ECS API reference, CapacityProviderStrategyItem; AWS does not publish how it rounds
 */
export function splitByCapacityProvider(
  items: readonly CapacityProviderItem[],
  count: number,
): CapacitySplit {
  const problems = problemsOf(items);
  const [only] = items;
  const isAlone = items.length === 1 && (only?.weight ?? 0) === 0;
  const warnings = isAlone
    ? [`${only?.capacityProvider} is the only provider and has no weight; give it weight 1`]
    : [];
  if (problems.length > 0) return { tasks: {}, problems, warnings };
  const weights = items.map(({ weight = 0 }) => (isAlone ? 1 : weight));
  const bases = items.map(({ base = 0 }) => Math.min(base, count));
  const left = count - bases.reduce((sum, base) => sum + base, 0);
  const shares = shareOut(weights, left);
  const tasks = items.map(({ capacityProvider }, index) => {
    return [capacityProvider, (bases[index] ?? 0) + (shares[index] ?? 0)] as const;
  });
  return { tasks: Object.fromEntries(tasks), problems, warnings };
}

function shareOut(weights: readonly number[], count: number): readonly number[] {
  const shares = weights.map(() => 0);
  for (let task = 0; task < count; task += 1) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    weights.forEach((weight, index) => {
      const load = weight === 0 ? Number.POSITIVE_INFINITY : ((shares[index] ?? 0) + 1) / weight;
      if (load >= least) return;
      best = index;
      least = load;
    });
    if (best >= 0) shares[best] = (shares[best] ?? 0) + 1;
  }
  return shares;
}

function problemsOf(items: readonly CapacityProviderItem[]): readonly string[] {
  const bases = items.filter(({ base = 0 }) => base > 0);
  const fargate = items.filter(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));
  const cases: readonly (readonly [boolean, string])[] = [
    [
      items.length > LIMITS.items,
      `${items.length} providers are given, at most ${LIMITS.items} are taken`,
    ],
    [bases.length > 1, 'only one provider can have a base'],
    [
      items.some(({ base = 0 }) => !isWithin(base, LIMITS.base)),
      `a base is a whole number up to ${LIMITS.base}`,
    ],
    [
      items.some(({ weight = 0 }) => !isWithin(weight, LIMITS.weight)),
      `a weight is a whole number up to ${LIMITS.weight}`,
    ],
    [
      items.length > 1 && items.every(({ weight = 0 }) => weight === 0),
      'one provider at least needs a weight above 0',
    ],
    [
      fargate.length > 0 && fargate.length < items.length,
      'Fargate cannot be mixed with Auto Scaling groups',
    ],
  ];
  return cases.filter(([isWrong]) => isWrong).map(([, message]) => message);
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
