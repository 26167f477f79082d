import type { FargatePlatform } from '../cost/fargate-prices.ts';
import type { Price } from '../cost/price.ts';
import type { PriceBook } from '../cost/price-book.ts';
import { FARGATE_SIZES, type FargateSize } from './sizes.ts';

/** What all containers of a task need together, sidecars included. */
export interface TaskNeed {
  readonly cpuUnits: number;
  /** Hard limits where there are some, else reservations. */
  readonly memoryMib: number;
}

/** How to choose. */
export interface SizeChoice {
  readonly platform: FargatePlatform;
  /** Share to be left free: 0.2 asks for a fifth more than is needed. */
  readonly headroom: number;
  readonly isSpot?: boolean;
  readonly book: PriceBook;
}

/** A size with its price and what is left in it. */
export interface ChosenSize extends FargateSize {
  readonly price: Price;
  /** Share of the size that the task leaves unused. */
  readonly unusedCpu: number;
  readonly unusedMemory: number;
}

/** What the containers of a task need together. */
export function sumOfNeeds(containers: readonly TaskNeed[]): TaskNeed {
  return containers.reduce(
    (sum, { cpuUnits, memoryMib }) => ({
      cpuUnits: sum.cpuUnits + cpuUnits,
      memoryMib: sum.memoryMib + memoryMib,
    }),
    { cpuUnits: 0, memoryMib: 0 },
  );
}

/**
 * Cheapest size that holds a task with the headroom asked for; the smallest one when prices are not known.
 * @returns undefined when no size is large enough
 */
export function chooseFargateSize(need: TaskNeed, choice: SizeChoice): ChosenSize | undefined {
  const cpu = need.cpuUnits * (1 + choice.headroom);
  const memory = need.memoryMib * (1 + choice.headroom);
  const fitting = FARGATE_SIZES.filter((size) => size.cpuUnits >= cpu && size.memoryMib >= memory);
  const priced = fitting.map((size) => ({ size, price: priceOf(size, choice) }));
  const [first] = priced.toSorted((a, b) => hourly(a.price) - hourly(b.price));
  if (first === undefined) return undefined;
  return {
    ...first.size,
    price: first.price,
    unusedCpu: 1 - need.cpuUnits / first.size.cpuUnits,
    unusedMemory: 1 - need.memoryMib / first.size.memoryMib,
  };
}

function priceOf(size: FargateSize, { book, platform, isSpot }: SizeChoice): Price {
  return book.fargate({ ...size, platform, ...(isSpot === undefined ? {} : { isSpot }) });
}

function hourly(price: Price): number {
  return price.kind === 'known' ? price.usdPerHour : 0;
}
