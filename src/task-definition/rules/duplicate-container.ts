import { containersOf, textAt } from '../reader.ts';
import type { Hit, Rule } from './rule.ts';

/** Containers of one task have names of their own. */
export const duplicateContainer: Rule = {
  id: 'duplicate-container',
  severity: 'error',
  title: 'Two containers have the same name',
  why: 'Links, dependencies and load balancers find a container by its name; Amazon ECS refuses a doubled one.',
  fix: 'Give every container a name of its own.',
  source: 'Amazon ECS API reference, ContainerDefinition, name',
  check: (definition) => {
    const seen = new Set<string>();
    const hits: Hit[] = [];
    for (const { value, pointer } of containersOf(definition)) {
      const name = textAt(value, 'name');
      if (name === undefined) continue;
      const message = `Another container before this one is named "${name}" too.`;
      if (seen.has(name))
        hits.push({ pointer: `${pointer}/name`, message, hint: 'Rename or delete one of them.' });
      seen.add(name);
    }
    return hits;
  },
};
