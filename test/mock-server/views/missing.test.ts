import { asksForTags, includedTags, missing } from '../../../src/mock-server/views/missing.ts';

const TAGS = new Map([['arn', [{ key: 'a', value: 'b' }]]]);

it('reports what is not there', () => {
  expect(missing('arn')).toEqual({ arn: 'arn', reason: 'MISSING' });
});

it.each([
  [['TAGS'], true],
  [['OTHER'], false],
  [undefined, false],
])('with include %j adds tags: %s', (include, expected) => {
  expect(asksForTags(include)).toBe(expected);
  expect(includedTags(TAGS, 'arn', include)).toHaveLength(expected ? 1 : 0);
  expect(includedTags(TAGS, 'other', include)).toEqual([]);
});
