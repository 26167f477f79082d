import { findContainers } from '../../src/task-definition/find-containers.ts';

const DEFINITION = { containerDefinitions: [{ name: 'a' }, { name: 'b', essential: false }] };

test.each([
  [undefined, ['/containerDefinitions/0']],
  [
    ['b', 'a'],
    ['/containerDefinitions/1', '/containerDefinitions/0'],
  ],
  [[], []],
])('the names %j are found', (names, pointers) => {
  const found = findContainers(DEFINITION, names);
  expect(found).toMatchObject({
    kind: 'found',
    containers: pointers.map((pointer) => ({ pointer })),
  });
});

test('one name that is not there fails all', () => {
  expect(findContainers(DEFINITION, ['a', 'c'])).toMatchObject({
    kind: 'failed',
    code: 'container-not-found',
  });
});
