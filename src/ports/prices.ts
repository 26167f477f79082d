import type { FargatePlatform, FargateRates } from '../placement/cost/fargate-prices.ts';

/** What is to be priced in a Region. */
export interface PriceQuestion {
  readonly region: string;
  readonly isFargate: boolean;
  /** Instance types. */
  readonly types: readonly string[];
}

/** On-demand prices of a Region, USD an hour; what has none there is left out. */
export interface RegionPrices {
  readonly instances: Readonly<Record<string, number>>;
  readonly fargate: Readonly<Partial<Record<FargatePlatform, FargateRates>>>;
}

/** The AWS Price List. Throws SlipwayError. */
export interface Prices {
  list(question: PriceQuestion): Promise<RegionPrices>;
}
