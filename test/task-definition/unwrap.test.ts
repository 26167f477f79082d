import { unwrap } from '../../src/task-definition/unwrap.ts';

const td = { family: 'a' };

describe('taking a definition out of what it is wrapped in', () => {
  it.each([
    [td, ''],
    [[td], '/0'],
    [{ taskDefinition: td, tags: [] }, '/taskDefinition'],
    [[{ taskDefinition: td }], '/0/taskDefinition'],
    [{ taskDefinitions: [td], failures: [] }, '/taskDefinitions/0'],
  ])('of %j', (value, base) => {
    expect(unwrap(value)).toEqual({ kind: 'definition', value: td, base });
  });

  it.each([[{ ...td, taskDefinition: { family: 'b' } }], [{ taskDefinition: 'arn' }], [{}]])(
    'leaves %j as it is',
    (value) => {
      expect(unwrap(value)).toEqual({ kind: 'definition', value, base: '' });
    },
  );

  it('takes tags from beside only when there are none inside', () => {
    const tags = [{ key: 'a', value: 'b' }];
    expect(unwrap({ taskDefinition: td, tags })).toMatchObject({
      value: { ...td, tags },
      tagsAt: '/tags',
    });
    expect(unwrap({ taskDefinition: { ...td, tags: [] }, tags })).toMatchObject({
      value: { tags: [] },
    });
  });

  it.each([
    [[{ name: 'a', image: 'b' }], 'container-list'],
    [[{ name: 'a' }, { name: 'b' }], 'container-list'],
    [[td, td], 'several'],
    [[], 'other'],
    [[[td]], 'other'],
    [null, 'other'],
    [true, 'other'],
  ])('finds none in %j', (value, kind) => {
    expect(unwrap(value)).toMatchObject({ kind });
  });
});
