import type { Price } from '../cost/price.ts';

/** What to prefer among the ways that are possible. */
export type LaunchPolicy = 'cheapest' | 'least-operations' | 'existing-capacity';

/** One way to run the tasks. */
export interface Alternative {
  readonly kind: 'fargate' | 'ec2-existing' | 'ec2-new' | 'capacity-provider';
  /** As it is shown: `Fargate 256/512`, `2 x m7g.large`, `capacity provider spot`. */
  readonly name: string;
  /** All that speaks against it; empty = possible. */
  readonly against: readonly string[];
  /** Of all tasks together. */
  readonly price: Price;
}

/** The choice, why, and the table of all ways. */
export interface LaunchChoice {
  /** Undefined when nothing is possible. */
  readonly chosen: Alternative | undefined;
  readonly why: string;
  readonly table: readonly {
    readonly name: string;
    readonly price: Price;
    readonly verdict: string;
  }[];
}

/** The less there is to operate, the lower. */
const OPERATIONS = { fargate: 0, 'capacity-provider': 1, 'ec2-existing': 2, 'ec2-new': 3 } as const;
/** What is there already comes first. */
const EXISTING = { 'ec2-existing': 0, 'capacity-provider': 1, fargate: 2, 'ec2-new': 3 } as const;

const WHY: Readonly<Record<LaunchPolicy, string>> = {
  cheapest: 'it costs least of what is possible',
  'least-operations': 'it leaves least to operate of what is possible',
  'existing-capacity': 'it uses what is there before it buys',
};

/** Chooses among alternatives by policy; equal ones go by price, then by name. A price that is not known never wins by price. */
export function chooseLaunchType(
  alternatives: readonly Alternative[],
  policy: LaunchPolicy,
): LaunchChoice {
  const possible = alternatives.filter(({ against }) => against.length === 0);
  const [chosen] = possible.toSorted(
    (a, b) =>
      rankOf(a, policy) - rankOf(b, policy) || hourly(a) - hourly(b) || (a.name < b.name ? -1 : 1),
  );
  return {
    chosen,
    why: chosen === undefined ? 'nothing is possible' : WHY[policy],
    table: alternatives.map((one) => ({
      name: one.name,
      price: one.price,
      verdict: verdictOf(one, chosen),
    })),
  };
}

function rankOf(alternative: Alternative, policy: LaunchPolicy): number {
  if (policy === 'least-operations') return OPERATIONS[alternative.kind];
  if (policy === 'existing-capacity') return EXISTING[alternative.kind];
  return hourly(alternative);
}

/** Finite, since the difference of two unknown prices must be 0. */
function hourly({ price }: Alternative): number {
  return price.kind === 'known' ? price.usdPerHour : Number.MAX_VALUE;
}

function verdictOf(one: Alternative, chosen: Alternative | undefined): string {
  if (one === chosen) return 'chosen';
  return one.against.length === 0 ? 'possible' : `not possible: ${one.against.join('; ')}`;
}
