import { wayBackOf } from '../../../src/operations/service/way-back-of.ts';
import type { JsonObject } from '../../../src/task-definition/definition.ts';

const found = (members: JsonObject) => ({ arn: 'a', status: 'ACTIVE', members, tags: [] });
const changes = (update: JsonObject, tag: { key: string; value: string }[] = []) => ({
  update,
  tag,
  untag: [],
  differences: [],
  fixed: [],
});

test.each([
  ['a member as it is now', { desiredCount: 9 }, { desiredCount: 2 }, { desiredCount: 2 }, []],
  [
    'a default that AWS leaves out',
    { propagateTags: 'SERVICE' },
    {},
    { propagateTags: 'NONE' },
    [],
  ],
  ['an empty list', { loadBalancers: [{}] }, {}, { loadBalancers: [] }, []],
  ['nothing where there was nothing', { volume: { a: 1 } }, {}, {}, ['volume']],
] as const)('%s', (_, update, live, restores, stays) => {
  const plan = { found: found(live), changes: changes(update), isScaled: false };
  expect(wayBackOf(plan)).toEqual({ restores, stays });
});

test('tags and scaling stay', () => {
  const scaling = { differences: [{}] } as never;
  const tagged = changes({}, [{ key: 'a', value: 'b' }]);
  expect(wayBackOf({ found: found({}), changes: tagged, scaling, isScaled: true })).toEqual({
    restores: {},
    stays: ['tags', 'autoscaling'],
  });
});
