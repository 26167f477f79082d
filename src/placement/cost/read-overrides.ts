import { FARGATE_RATES, type FargatePlatform, type FargateRates } from './fargate-prices.ts';

/** Prices of the user's own, which go before every table. USD an hour. */
export interface PriceOverrides {
  readonly instances?: Readonly<Record<string, number>>;
  readonly fargate?: Readonly<Partial<Record<FargatePlatform, FargateRates>>>;
  /** Part of the on-demand price that Fargate Spot costs. */
  readonly fargateSpotShare?: number;
}

/** The overrides of a price file, or all that is wrong with it. */
export type ReadOverrides =
  | { readonly kind: 'overrides'; readonly overrides: PriceOverrides }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** Checks the parsed JSON of a price file: `{"instances": {type: usd}, "fargate": {platform: {vcpu, gb, storageGb}}, "fargateSpotShare": n}`. */
export function readOverrides(value: unknown): ReadOverrides {
  if (!isObject(value)) return { kind: 'faults', faults: ['The price file must be an object.'] };
  const faults = [
    ...Object.keys(value)
      .filter((name) => !['instances', 'fargate', 'fargateSpotShare'].includes(name))
      .map((name) => `${name} is no member of a price file.`),
    ...pricesIn(value.instances, 'instances'),
    ...fargateFaults(value.fargate),
    ...(value.fargateSpotShare === undefined
      ? []
      : priceFault(value.fargateSpotShare, 'fargateSpotShare')),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'overrides', overrides: value as PriceOverrides };
}

function fargateFaults(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!isObject(value)) return ['fargate must be an object.'];
  return Object.entries(value).flatMap(([platform, rates]) => {
    if (!Object.hasOwn(FARGATE_RATES, platform)) {
      return [`fargate.${platform} is none of ${Object.keys(FARGATE_RATES).join(', ')}.`];
    }
    const missing = ['vcpu', 'gb', 'storageGb'].filter(
      (name) => !isObject(rates) || !(name in rates),
    );
    return [
      ...missing.map((name) => `fargate.${platform}.${name} is missing.`),
      ...pricesIn(rates, `fargate.${platform}`),
    ];
  });
}

function pricesIn(value: unknown, at: string): readonly string[] {
  if (value === undefined) return [];
  if (!isObject(value)) return [`${at} must be an object.`];
  return Object.entries(value).flatMap(([name, price]) => priceFault(price, `${at}.${name}`));
}

function priceFault(value: unknown, at: string): readonly string[] {
  const isPrice = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return isPrice ? [] : [`${at} must be a number from 0 up, and is ${JSON.stringify(value)}.`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
