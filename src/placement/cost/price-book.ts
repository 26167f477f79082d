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

/** Opens the book of a Region. */
export function createPriceBook(region: string, overrides: PriceOverrides = {}): PriceBook {
  const types = instanceTypes();
  return {
    region,
    instance: (type) => instancePrice(region, { type, types, overrides }),
    fargate: (task) => fargatePrice(region, task, overrides),
  };
}

interface Asked {
  readonly type: string;
  readonly types: ReadonlyMap<string, InstanceType>;
  readonly overrides: PriceOverrides;
}

function instancePrice(region: string, { type, types, overrides }: Asked): Price {
  const own = overrides.instances?.[type];
  if (own !== undefined) return { kind: 'known', usdPerHour: own, origin: 'your price file' };
  if (region !== PRICES_REGION) {
    return unknown(`no price of ${type} in ${region}; the table is of ${PRICES_REGION}`);
  }
  const usdPerHour = types.get(type)?.usdPerHour;
  if (usdPerHour === undefined) return unknown(`the table has no price of ${type}`);
  return { kind: 'known', usdPerHour, origin: `on demand, ${PRICES_REGION}, ${PRICES_AS_OF}` };
}

function fargatePrice(region: string, task: FargateTask, overrides: PriceOverrides): Price {
  const own = overrides.fargate?.[task.platform];
  if (own === undefined && region !== FARGATE_REGION) {
    return unknown(`no Fargate price in ${region}; the table is of ${FARGATE_REGION}`);
  }
  const rates = own ?? FARGATE_RATES[task.platform];
  const origin = own ? 'your price file' : `Fargate on demand, ${FARGATE_REGION}, ${FARGATE_AS_OF}`;
  if (!task.isSpot) return { kind: 'known', usdPerHour: hourly(rates, task), origin };
  const share = overrides.fargateSpotShare ?? FARGATE_SPOT_SHARE;
  return {
    kind: 'known',
    usdPerHour: hourly(rates, task) * share,
    origin: `${origin}, Spot taken as ${Math.round(share * 100)} % of it`,
  };
}

function hourly(rates: FargateRates, { cpuUnits, memoryMib, storageGib = 0 }: FargateTask): number {
  const storage = Math.max(0, storageGib - FREE_STORAGE_GIB) * rates.storageGb;
  return (cpuUnits / 1024) * rates.vcpu + (memoryMib / 1024) * rates.gb + storage;
}

function unknown(why: string): Price {
  return { kind: 'unknown', why };
}
