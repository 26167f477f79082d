import { type Price, sumOf } from '../../../placement/cost/price.ts';
import type { PriceBook } from '../../../placement/cost/price-book.ts';
import type { Instance } from '../../../placement/instance.ts';
import type { Service } from '../../../ports/ecs.ts';
import type { CostForecast } from '../../../report/cost.ts';
import type { Forecast } from '../../../report/forecast.ts';
import { runsOnInstances } from '../needs-fit.ts';
import { fargateCost } from './fargate-cost.ts';
import { sizeForecast } from './size-forecast.ts';

/** A rollout whose cost is to be told. */
export interface CostQuestion {
  readonly service: Service;
  readonly oldDefinition: object;
  readonly newDefinition: object;
  readonly desired: number;
  readonly instances: readonly Instance[];
  readonly book: PriceBook;
  readonly headroomPercent: number;
  /** Absent when the rollout could not be played. */
  readonly forecast?: Forecast;
}

/** What a service costs before, at the peak and after a rollout. */
export function costForecast(question: CostQuestion): CostForecast {
  const { service, book, instances } = question;
  if (!runsOnInstances(service)) return fargateForecast(question);
  const price = sumOf(instances.map((one) => instancePrice(one, book)));
  const isOfInstances = true;
  return { region: book.region, now: price, peak: price, after: price, isOfInstances };
}

function instancePrice({ attributes }: Instance, book: PriceBook): Price {
  const type = attributes['ecs.instance-type'];
  return type === undefined
    ? { kind: 'unknown', why: 'an instance does not say its type' }
    : book.instance(type);
}

function fargateForecast(question: CostQuestion): CostForecast {
  const { service, oldDefinition, newDefinition, desired, book, headroomPercent, forecast } =
    question;
  const price = (old: number, next: number) =>
    sumOf([
      fargateCost(oldDefinition, old, { service, book }),
      fargateCost(newDefinition, next, { service, book }),
    ]);
  const size = sizeForecast({ definition: newDefinition, tasks: desired, book, headroomPercent });
  const peak = peakOf(forecast);
  const rolloutUsd = forecast === undefined ? undefined : extraUsd(forecast, price);
  return {
    region: book.region,
    now: fargateCost(oldDefinition, service.runningCount, { service, book }),
    peak: price(peak?.old ?? service.runningCount, peak?.next ?? desired),
    after: fargateCost(newDefinition, desired, { service, book }),
    ...(rolloutUsd === undefined ? {} : { rolloutUsd }),
    isOfInstances: false,
    ...(size === undefined ? {} : { size }),
  };
}

/** Tasks when most are there; one that stops costs as much as one that runs, and most of these are old. */
function peakOf(forecast: Forecast | undefined) {
  const sizes = (forecast?.moves ?? []).map(({ old, next, stopping }) => ({
    old: old + stopping,
    next,
  }));
  return sizes.toSorted((a, b) => b.old + b.next - (a.old + a.next))[0];
}

/** What runs beside the new tasks while the rollout goes on, in USD; nothing where a price is not known. */
function extraUsd(
  { moves, ending, likelySeconds }: Forecast,
  price: (old: number, next: number) => Price,
): number | undefined {
  const last = moves.at(-1);
  if (last === undefined || ending !== 'completes') return undefined;
  const after = price(0, last.next);
  let usd = 0;
  for (const [index, { afterMs, old, next, stopping }] of moves.entries()) {
    const untilMs = moves[index + 1]?.afterMs ?? likelySeconds * 1000;
    const at = price(old + stopping, next);
    if (at.kind === 'unknown' || after.kind === 'unknown') return undefined;
    const hours = Math.max(0, untilMs - afterMs) / 3_600_000;
    usd += (at.usdPerHour - after.usdPerHour) * hours;
  }
  return Math.max(0, Math.round(usd * 10_000) / 10_000);
}
