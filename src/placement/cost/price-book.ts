import {
  FARGATE_AS_OF,
  FARGATE_RATES,
  FARGATE_REGION,
  FARGATE_SPOT_SHARE,
  type FargatePlatform,
  type FargateRates,
} from './fargate-prices.ts';
import { type InstanceType, instanceTypes } from './instance-type.ts';
import { PRICES_AS_OF, PRICES_REGION } from './instance-types.generated.ts';
import type { Price } from './price.ts';
import type { PriceOverrides } from './read-overrides.ts';

/** A Fargate task to be priced. */
export interface FargateTask {
  readonly platform: FargatePlatform;
  readonly cpuUnits: number;
  readonly memoryMib: number;
  /** GiB in all; the first 20 are free. */
  readonly storageGib?: number;
  readonly isSpot?: boolean;
}

/** Prices of one Region: the user's own first, then the table if it is of that Region. */
export interface PriceBook {
  readonly region: string;
  instance(type: string): Price;
  fargate(task: FargateTask): Price;
}

/** GiB of storage that a Fargate task has without paying. @source AWS Fargate pricing page */
const FREE_STORAGE_GIB = 20;

/** What the AWS Price List says of a Region, on demand, USD an hour. */
export type ListedPrices = Pick<PriceOverrides, 'instances' | 'fargate'>;

/** Opens the book of a Region: the user's prices go before those of the Price List, and these before the table. */
export function createPriceBook(
  region: string,
  overrides: PriceOverrides = {},
  listed: ListedPrices = {},
): PriceBook {
  const types = instanceTypes();
  return {
    region,
    instance: (type) => instancePrice(region, { type, types, overrides, listed }),
    fargate: (task) => fargatePrice(region, task, { overrides, listed }),
  };
}

interface Asked {
  readonly type: string;
  readonly types: ReadonlyMap<string, InstanceType>;
  readonly overrides: PriceOverrides;
  readonly listed: ListedPrices;
}

function instancePrice(region: string, { type, types, overrides, listed }: Asked): Price {
  const own = overrides.instances?.[type];
  if (own !== undefined) return { kind: 'known', usdPerHour: own, origin: 'your price file' };
  const seen = listed.instances?.[type];
  if (seen !== undefined) return { kind: 'known', usdPerHour: seen, origin: listedIn(region) };
  if (region !== PRICES_REGION) {
    return unknown(`no price of ${type} in ${region}; the table is of ${PRICES_REGION}`);
  }
  const usdPerHour = types.get(type)?.usdPerHour;
  if (usdPerHour === undefined) return unknown(`the table has no price of ${type}`);
  return { kind: 'known', usdPerHour, origin: `on demand, ${PRICES_REGION}, ${PRICES_AS_OF}` };
}

function listedIn(region: string): string {
  return `AWS Price List, on demand, ${region}`;
}

function fargatePrice(
  region: string,
  task: FargateTask,
  { overrides, listed }: Pick<Asked, 'overrides' | 'listed'>,
): Price {
  const found = ratesFor(region, task.platform, { overrides, listed });
  if (found === undefined) {
    return unknown(`no Fargate price in ${region}; the table is of ${FARGATE_REGION}`);
  }
  const { rates, origin } = found;
  if (!task.isSpot) return { kind: 'known', usdPerHour: hourly(rates, task), origin };
  const { fargateSpotShare } = overrides;
  if (found.isListed && fargateSpotShare === undefined) {
    return unknown('the AWS Price List has no price of Fargate Spot');
  }
  const share = fargateSpotShare ?? FARGATE_SPOT_SHARE;
  return {
    kind: 'known',
    usdPerHour: hourly(rates, task) * share,
    origin: `${origin}, Spot taken as ${Math.round(share * 100)} % of it`,
  };
}

function ratesFor(
  region: string,
  platform: FargatePlatform,
  { overrides, listed }: Pick<Asked, 'overrides' | 'listed'>,
) {
  const own = overrides.fargate?.[platform];
  if (own !== undefined) return { rates: own, origin: 'your price file', isListed: false };
  const seen = listed.fargate?.[platform];
  if (seen !== undefined) return { rates: seen, origin: listedIn(region), isListed: true };
  if (region !== FARGATE_REGION) return undefined;
  const origin = `Fargate on demand, ${FARGATE_REGION}, ${FARGATE_AS_OF}`;
  return { rates: FARGATE_RATES[platform], origin, isListed: false };
}

function hourly(rates: FargateRates, { cpuUnits, memoryMib, storageGib = 0 }: FargateTask): number {
  const storage = Math.max(0, storageGib - FREE_STORAGE_GIB) * rates.storageGb;
  return (cpuUnits / 1024) * rates.vcpu + (memoryMib / 1024) * rates.gb + storage;
}

function unknown(why: string): Price {
  return { kind: 'unknown', why };
}
