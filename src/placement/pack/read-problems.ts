import type { PackItem, PackProblem, PackType } from './problem.ts';

/** The problems of a file, or all that is wrong with it, one sentence each. */
export type ReadProblems =
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

type Members = Readonly<Record<string, unknown>>;

/** More wrong things than this are not told one by one. */
const MOST_FAULTS = 20;

/** Checks the parsed JSON of a problem file: `{"instances": [case, …]}`. Members that are not known are let be. */
export function readProblems(value: unknown): ReadProblems {
  const faults: string[] = [];
  const cases = isMembers(value) ? value.instances : undefined;
  if (!Array.isArray(cases)) {
    return { kind: 'faults', faults: ['The file must be an object with a list `instances`.'] };
  }
  const problems = cases.map((one, index) => readCase(one, { at: `instances[${index}]`, faults }));
  findDoubles(
    problems.map(({ id }) => id),
    { at: 'instances', faults },
  );
  if (faults.length === 0) return { kind: 'problems', problems };
  const more = faults.length - MOST_FAULTS;
  const shown = faults.slice(0, MOST_FAULTS);
  return { kind: 'faults', faults: more > 0 ? [...shown, `And ${more} more.`] : shown };
}

/** Where in the file, and what was wrong so far. */
interface Place {
  readonly at: string;
  readonly faults: string[];
}

function readCase(value: unknown, place: Place): PackProblem {
  const one = membersOf(value, place);
  const resources = listOf(one.resources, inside(place, 'resources')).map((name, index) =>
    textOf(name, inside(place, `resources[${index}]`)),
  );
  if (resources.length === 0) fault(inside(place, 'resources'), 'must name at least one resource');
  const types = listOf(one.types, inside(place, 'types')).map((type, index) =>
    readType(type, resources.length, inside(place, `types[${index}]`)),
  );
  const items = listOf(one.items, inside(place, 'items')).map((item, index) =>
    readItem(item, resources.length, inside(place, `items[${index}]`)),
  );
  findDoubles(
    types.map(({ name }) => name),
    inside(place, 'types'),
  );
  findDoubles(
    items.map(({ id }) => id),
    inside(place, 'items'),
  );
  const known = new Set(types.map(({ name }) => name));
  items.forEach((item, index) => {
    const unknown = item.types?.filter((name) => !known.has(name)) ?? [];
    for (const name of unknown)
      fault(inside(place, `items[${index}].types`), `names no type: ${name}`);
  });
  return { id: textOf(one.id, inside(place, 'id')), resources, types, items };
}

function readType(value: unknown, resources: number, place: Place): PackType {
  const one = membersOf(value, place);
  return {
    name: textOf(one.name, inside(place, 'name')),
    capacity: amountsOf(one.capacity, resources, inside(place, 'capacity')),
    price: priceOf(one.price, inside(place, 'price')),
    ...(one.max == null ? {} : { max: wholeOf(one.max, inside(place, 'max')) }),
  };
}

function readItem(value: unknown, resources: number, place: Place): PackItem {
  const one = membersOf(value, place);
  const types = one.types;
  return {
    id: textOf(one.id, inside(place, 'id')),
    demand: amountsOf(one.demand, resources, inside(place, 'demand')),
    count: wholeOf(one.count, inside(place, 'count')),
    ...(one.maxPerBin == null
      ? {}
      : { maxPerBin: wholeOf(one.maxPerBin, inside(place, 'maxPerBin')) }),
    ...(types == null
      ? {}
      : {
          types: listOf(types, inside(place, 'types')).map((name) =>
            textOf(name, inside(place, 'types')),
          ),
        }),
    ...(one.outside == null ? {} : { outside: priceOf(one.outside, inside(place, 'outside')) }),
  };
}

function inside({ at, faults }: Place, member: string): Place {
  return { at: `${at}.${member}`, faults };
}

function fault({ at, faults }: Place, what: string): void {
  faults.push(`${at} ${what}.`);
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function membersOf(value: unknown, place: Place): Members {
  if (isMembers(value)) return value;
  fault(place, 'must be an object');
  return {};
}

function listOf(value: unknown, place: Place): readonly unknown[] {
  if (Array.isArray(value)) return value;
  fault(place, 'must be a list');
  return [];
}

function textOf(value: unknown, place: Place): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  fault(place, 'must be a text');
  return '';
}

function amountsOf(value: unknown, resources: number, place: Place): readonly number[] {
  const list = listOf(value, place);
  if (Array.isArray(value) && list.length !== resources) {
    fault(place, `must hold ${resources} numbers, one for each resource, and holds ${list.length}`);
  }
  return list.map((amount, index) => wholeOf(amount, { ...place, at: `${place.at}[${index}]` }));
}

function wholeOf(value: unknown, place: Place): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  fault(place, `must be a whole number from 0 up, and is ${JSON.stringify(value)}`);
  return 0;
}

function priceOf(value: unknown, place: Place): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  fault(place, `must be a price from 0 up, and is ${JSON.stringify(value)}`);
  return 0;
}

function findDoubles(names: readonly string[], place: Place): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== '' && seen.has(name)) fault(place, `holds ${name} twice`);
    seen.add(name);
  }
}
