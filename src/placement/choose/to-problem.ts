import { awsvpcTasks, type InstanceType, instanceTypes } from '../cost/instance-type.ts';
import type { PriceBook } from '../cost/price-book.ts';
import type { PackItem, PackProblem, PackType } from '../pack/problem.ts';
import type { Market, RunningInstance, ServiceNeed } from './service-need.ts';

/** Prices are packed as whole millionths of a dollar an hour, so that bounds can be rounded up to whole ones. */
export const UNITS_PER_USD = 1_000_000;

/** A choice as a packing problem, and the types that cannot take part, with the reason. */
export interface ChoiceProblem {
  readonly problem: PackProblem;
  readonly leftOut: readonly { readonly type: string; readonly why: string }[];
}

/** What is to be chosen for. */
export interface ChoiceInput {
  readonly services: readonly ServiceNeed[];
  readonly running: readonly RunningInstance[];
  readonly market: Market;
  readonly book: PriceBook;
}

/** Resources: CPU units, MiB, GPUs, network interfaces. */
export function toProblem({ services, running, market, book }: ChoiceInput): ChoiceProblem {
  const catalogue = instanceTypes();
  const leftOut: { type: string; why: string }[] = [];
  const bought = market.types.flatMap(({ name, max }) => {
    const type = catalogue.get(name);
    const price = book.instance(name);
    if (type === undefined) leftOut.push({ type: name, why: 'its size is not known' });
    else if (price.kind === 'unknown') leftOut.push({ type: name, why: price.why });
    if (type === undefined || price.kind === 'unknown') return [];
    return [typeOf(type, { market, usd: price.usdPerHour, max })];
  });
  const known = running.filter(({ type }) => catalogue.has(type));
  const types = [...bought, ...known.map(runningType)];
  const members = new Map([
    ...bought.map(({ name }) => [name, name] as const),
    ...known.map(({ id, type }) => [id, type] as const),
  ]);
  const items = services.map((service) => itemOf(service, members, catalogue));
  return {
    problem: { id: 'choice', resources: ['cpu', 'memory', 'gpu', 'eni'], types, items },
    leftOut,
  };
}

function typeOf(
  type: InstanceType,
  { market, usd, max }: { market: Market; usd: number; max: number | undefined },
): PackType {
  const memory = Math.floor(type.memoryMib * (1 - market.memoryMargin));
  return {
    name: type.name,
    capacity: [
      Math.max(0, type.cpuUnits - market.daemons.cpuUnits),
      Math.max(0, memory - market.daemons.memoryMib),
      type.gpus,
      awsvpcTasks(type, market.hasTrunking),
    ],
    price: Math.round(usd * UNITS_PER_USD),
    ...(max === undefined ? {} : { max }),
  };
}

function runningType({ id, cpuUnits, memoryMib, gpus, enis }: RunningInstance): PackType {
  return { name: id, capacity: [cpuUnits, memoryMib, gpus, enis], price: 0, max: 1 };
}

function itemOf(
  service: ServiceNeed,
  members: ReadonlyMap<string, string>,
  catalogue: ReadonlyMap<string, InstanceType>,
): PackItem {
  const mayRunOn = (type: string) =>
    catalogue.get(type)?.architectures.includes(service.architecture) === true &&
    (service.types === undefined || service.types.includes(type));
  const { fargateUsdPerHour: fargate } = service;
  return {
    id: service.name,
    demand: [service.cpuUnits, service.memoryMib, service.gpus, service.isAwsvpc ? 1 : 0],
    count: service.tasks,
    ...(service.isApart ? { maxPerBin: 1 } : {}),
    types: [...members].filter(([, type]) => mayRunOn(type)).map(([name]) => name),
    ...(fargate === undefined ? {} : { outside: Math.round(fargate * UNITS_PER_USD) }),
  };
}
