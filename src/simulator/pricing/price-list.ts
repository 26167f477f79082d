import {
  FARGATE_RATES,
  FARGATE_REGION,
  type FargatePlatform,
  type FargateRates,
} from '../../placement/cost/fargate-prices.ts';
import { PRICES_REGION } from '../../placement/cost/instance-types.generated.ts';
import type { PriceOverrides } from '../../placement/cost/read-overrides.ts';
import { instanceTypes } from '../instance-types.ts';
import type { JsonObject } from '../json.ts';

/** Prices by Region, USD an hour. */
export interface ListedPrices {
  readonly [region: string]: PriceOverrides;
}

/** A member of a product and the value that it has to have. */
export interface ProductFilter {
  readonly field: string;
  readonly value: string;
}

/** A product as the Price List shows it: what it is, and what it costs on demand. */
interface Product {
  readonly attributes: Readonly<Record<string, string>>;
  readonly family: string;
  readonly usd: number;
}

/**
 * The products that pass every filter; `undefined` for a service that is not played. Filters by another member than an
 * attribute let nothing pass, as with AWS.
 */
export function productsOf(
  listed: ListedPrices,
  serviceCode: string,
  filters: readonly ProductFilter[],
): readonly JsonObject[] | undefined {
  const make = { AmazonEC2: machines, AmazonECS: fargate }[serviceCode];
  if (make === undefined) return undefined;
  const regions = new Set([PRICES_REGION, ...Object.keys(listed)]);
  const all = [...regions].flatMap((region) => make(region, listed[region] ?? {}));
  const found = all.filter(({ attributes }) =>
    filters.every(({ field, value }) => same(attributes[field], value)),
  );
  return found.map((one, index) => shown(serviceCode, one, index));
}

function same(attribute: string | undefined, value: string): boolean {
  return attribute?.toLowerCase() === value.toLowerCase();
}

function machines(region: string, { instances = {} }: PriceOverrides): readonly Product[] {
  const table = region === PRICES_REGION ? [...instanceTypes().values()] : [];
  const known = table.flatMap(({ name, usdPerHour }) =>
    usdPerHour === undefined || name in instances ? [] : [[name, usdPerHour] as const],
  );
  return [...Object.entries(instances), ...known].map(([instanceType, usd]) => ({
    family: 'Compute Instance',
    attributes: {
      regionCode: region,
      instanceType,
      operatingSystem: 'Linux',
      tenancy: 'Shared',
      preInstalledSw: 'NA',
      capacitystatus: 'Used',
      marketoption: 'OnDemand',
      usagetype: `BoxUsage:${instanceType}`,
    },
    usd,
  }));
}

/** How usage of Fargate is called, by platform. @source AWS Price List, service code AmazonECS */
const USAGE: Readonly<Record<FargatePlatform, string>> = {
  'linux-x86_64': 'Fargate',
  'linux-arm64': 'Fargate-ARM',
  'windows-x86_64': 'Fargate-Windows',
};

function fargate(region: string, { fargate: own = {} }: PriceOverrides): readonly Product[] {
  const table = region === FARGATE_REGION ? FARGATE_RATES : {};
  const rates: Partial<Record<FargatePlatform, FargateRates>> = { ...table, ...own };
  const platforms = Object.keys(rates) as FargatePlatform[];
  const product = (usagetype: string, usd: number): Product => ({
    family: 'Compute',
    attributes: { regionCode: region, usagetype, operation: '' },
    usd,
  });
  const storage = platforms.map((one) => rates[one]?.storageGb).find((one) => one !== undefined);
  return [
    ...platforms.flatMap((platform) => {
      const { vcpu, gb } = rates[platform] as FargateRates;
      const usage = `${prefixOf(region)}-${USAGE[platform]}`;
      return [product(`${usage}-vCPU-Hours:perCPU`, vcpu), product(`${usage}-GB-Hours`, gb)];
    }),
    ...(storage === undefined
      ? []
      : [product(`${prefixOf(region)}-Fargate-EphemeralStorage-GB-Hours`, storage)]),
  ];
}

/** How bills call a Region: `EUW1` for eu-west-1. */
function prefixOf(region: string): string {
  const [area = '', side = '', number = ''] = region.split('-');
  return `${area}${side.charAt(0)}${number}`.toUpperCase();
}

function shown(
  serviceCode: string,
  { family, attributes, usd }: Product,
  index: number,
): JsonObject {
  const sku = `MOCK${String(index).padStart(12, '0')}`;
  const term = `${sku}.JRTCKXETXF`;
  const rate = `${term}.6YS6EN2CT7`;
  const dimension = {
    rateCode: rate,
    unit: 'Hrs',
    beginRange: '0',
    endRange: 'Inf',
    pricePerUnit: { USD: usd.toFixed(10) },
    appliesTo: [],
  };
  const offer = { offerTermCode: 'JRTCKXETXF', sku, priceDimensions: { [rate]: dimension } };
  return {
    product: {
      productFamily: family,
      attributes: { ...attributes, servicecode: serviceCode },
      sku,
    },
    serviceCode,
    terms: { OnDemand: { [term]: offer } },
  };
}
