import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListTaskDefinitionFamilies: names that begin with a text; ACTIVE ones have an ACTIVE revision. */
export const listTaskDefinitionFamilies: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      familyPrefix: TEXT,
      status: { kind: 'string', oneOf: ['ACTIVE', 'INACTIVE', 'ALL'] },
    },
  },
  run: (world, request) => {
    const { familyPrefix = '', status = 'ALL' } = request;
    const all = [...world.ecs.revisions.values()];
    const active = new Set(all.filter((one) => one.status === 'ACTIVE').map((one) => one.family));
    const families = [...new Set(all.map((one) => one.family))]
      .filter((family) => family.startsWith(String(familyPrefix)))
      .filter((family) => status === 'ALL' || active.has(family) === (status === 'ACTIVE'))
      .sort();
    const { items, nextToken } = pageOf(families, request, 100);
    return { families: items, nextToken };
  },
};
