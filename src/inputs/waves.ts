import type { Problem } from './problem.ts';

/** A service and what it says of its turn. */
export interface Ordered {
  readonly name: string;
  readonly needs: readonly string[];
  readonly wave?: number;
}

/** The wave of each service by name, or what is wrong with their order. */
export type Waves =
  | { readonly kind: 'ordered'; readonly waves: ReadonlyMap<string, number> }
  | { readonly kind: 'failed'; readonly problems: readonly [Problem, ...Problem[]] };

/** The wave that each service says, else the one after all that it needs, else the first. */
export function wavesOf(items: readonly Ordered[]): Waves {
  const byName = new Map(items.map((item) => [item.name, item]));
  const waves = new Map<string, number>();
  const problems: Problem[] = [];
  const visit = (item: Ordered, path: readonly string[]): number => {
    const known = waves.get(item.name);
    if (known !== undefined) return known;
    if (path.includes(item.name)) {
      problems.push(circle([...path.slice(path.indexOf(item.name)), item.name]));
      return 0;
    }
    const needed = item.needs.map((need) => {
      const other = byName.get(need);
      if (other === undefined) problems.push(unknownNeed(item.name, need));
      return other === undefined ? 0 : visit(other, [...path, item.name]);
    });
    const after = Math.max(0, ...needed) + 1;
    if (item.wave !== undefined && item.wave < after) problems.push(tooEarly(item, after));
    waves.set(item.name, item.wave ?? after);
    return item.wave ?? after;
  };
  for (const item of items) visit(item, []);
  const [first, ...others] = problems;
  return first === undefined
    ? { kind: 'ordered', waves }
    : { kind: 'failed', problems: [first, ...others] };
}

function circle(names: readonly string[]): Problem {
  return {
    code: 'input-conflict',
    message: `These services need each other in a circle: ${names.join(' -> ')}.`,
    hint: 'Take one of these needs out.',
  };
}

function unknownNeed(name: string, need: string): Problem {
  return {
    code: 'input-invalid',
    message: `${name} needs ${need}, and no service of the list is called so.`,
    hint: 'Name a service of the list, by its name when it has one.',
  };
}

function tooEarly({ name, wave }: Ordered, after: number): Problem {
  return {
    code: 'input-conflict',
    message: `${name} is in wave ${wave}, and what it needs is done after wave ${after - 1} only.`,
    hint: `Put ${name} into wave ${after} or later, or leave wave out.`,
  };
}
