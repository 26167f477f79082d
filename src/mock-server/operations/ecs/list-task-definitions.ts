import type { Operation } from '../../operation.ts';
import { pageOf } from '../../page.ts';
import { PAGE_MEMBERS, TEXT } from '../../shapes.ts';

/** ListTaskDefinitions: ARNs by family, then by revision, ACTIVE ones unless asked otherwise. */
export const listTaskDefinitions: Operation = {
  input: {
    kind: 'structure',
    members: {
      ...PAGE_MEMBERS,
      familyPrefix: TEXT,
      status: { kind: 'string', oneOf: ['ACTIVE', 'INACTIVE', 'DELETE_IN_PROGRESS'] },
      sort: { kind: 'string', oneOf: ['ASC', 'DESC'] },
    },
  },
  run: (world, request) => {
    const { familyPrefix, status = 'ACTIVE', sort = 'ASC' } = request;
    const direction = sort === 'DESC' ? -1 : 1;
    const found = [...world.ecs.revisions.values()]
      .filter((one) => one.status === status)
      .filter((one) => familyPrefix === undefined || one.family === familyPrefix)
      .sort((a, b) => direction * (compare(a.family, b.family) || a.number - b.number));
    const { items, nextToken } = pageOf(found, request, 100);
    return { taskDefinitionArns: items.map((one) => one.arn), nextToken };
  },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
