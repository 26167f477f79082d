import type { RegionPrices } from '../ports/prices.ts';

/** A product of the AWS Price List, as far as it is read. @source AWS Billing user guide, "Reading the service price list file" */
export interface ListedProduct {
  readonly product?: { readonly attributes?: Readonly<Record<string, string>> };
  readonly terms?: {
    readonly OnDemand?: Readonly<
      Record<
        string,
        {
          readonly priceDimensions?: Readonly<
            Record<string, { readonly pricePerUnit?: Readonly<Record<string, string>> }>
          >;
        }
      >
    >;
  };
}

/** What a product costs on demand, USD for a unit; `undefined` when it has no price in USD. */
export function usdOf({ terms }: ListedProduct): number | undefined {
  for (const { priceDimensions } of Object.values(terms?.OnDemand ?? {})) {
    for (const { pricePerUnit } of Object.values(priceDimensions ?? {})) {
      const usd = Number(pricePerUnit?.USD);
      if (pricePerUnit?.USD !== undefined && Number.isFinite(usd)) return usd;
    }
  }
  return undefined;
}

/** How usage of Fargate is called; other kinds of usage, such as Spot, have more words in front. */
const USAGE =
  /^(?:[A-Z]+\d*-)?Fargate(-ARM|-Windows)?-(vCPU|GB|EphemeralStorage-GB)-Hours(?::perCPU)?$/;

const PLATFORMS = {
  '': 'linux-x86_64',
  '-ARM': 'linux-arm64',
  '-Windows': 'windows-x86_64',
} as const;

type Platform = (typeof PLATFORMS)[keyof typeof PLATFORMS];

/** The rates of Fargate among the products of Amazon ECS; a platform without all of its rates is left out. */
export function ratesIn(products: readonly ListedProduct[]): RegionPrices['fargate'] {
  const found = new Map<string, number>();
  for (const product of products) {
    const [, platform = '', what] = USAGE.exec(product.product?.attributes?.usagetype ?? '') ?? [];
    const usd = usdOf(product);
    if (what !== undefined && usd !== undefined) found.set(`${platform} ${what}`, usd);
  }
  const storageGb = found.get(' EphemeralStorage-GB');
  const rates: { -readonly [P in Platform]?: RegionPrices['fargate'][P] } = {};
  for (const [words, platform] of Object.entries(PLATFORMS)) {
    const vcpu = found.get(`${words} vCPU`);
    const gb = found.get(`${words} GB`);
    if (vcpu === undefined || gb === undefined || storageGb === undefined) continue;
    rates[platform] = { vcpu, gb, storageGb };
  }
  return rates;
}
