import type { JsonObject } from '../../definition.ts';
import { containersOf, listAt, objectsAt, textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** Containers wait for each other in an order that ends. */
export const startOrderCycle: Rule = {
  id: 'start-order-cycle',
  severity: 'error',
  title: 'Containers wait for each other in a circle',
  why: 'dependsOn, links and volumesFrom all say who starts first; in a circle nobody does.',
  fix: 'Take one dependency out of the circle.',
  source: 'Amazon ECS container agent, dependency graph',
  check: (definition) => {
    const edges = edgesOf(definition);
    const circle = [...edges.keys()].map((name) => circleFrom(name, edges)).find(Boolean);
    const at = containersOf(definition).find(({ value }) => value.name === circle?.[0]);
    if (circle === undefined || at === undefined) return [];
    const message = `These containers wait for each other: ${circle.join(' → ')}.`;
    const hint = `Take one of the dependencies between ${circle.slice(1).join(', ')} away.`;
    return [{ pointer: `${at.pointer}/dependsOn`, message, hint }];
  },
};

type Edges = ReadonlyMap<string, readonly string[]>;

function edgesOf(definition: JsonObject): Edges {
  return new Map(
    containersOf(definition).map((container) => {
      const waits = objectsAt(container, 'dependsOn').map(({ value }) => value.containerName);
      const volumes = objectsAt(container, 'volumesFrom').map(({ value }) => value.sourceContainer);
      const links = listAt(container.value, 'links').map((link) => String(link).split(':')[0]);
      const name = textAt(container.value, 'name') ?? '';
      const others = [...waits, ...volumes, ...links].filter((one) => one !== name);
      return [name, others.filter((one): one is string => typeof one === 'string')];
    }),
  );
}

/** The way from a container back to itself; a container that waits for itself has a rule of its own. */
function circleFrom(start: string, edges: Edges): readonly string[] | undefined {
  const ways: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const next of edges.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
