import { findContainer } from '../../src/task-definition/find-container.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('finding a container', () => {
  it.each([
    [named('a'), undefined, '/containerDefinitions/0'],
    [[{ name: 'a', essential: false }, { name: 'b' }], undefined, '/containerDefinitions/1'],
    [named('a', 'b'), 'b', '/containerDefinitions/1'],
    [[{ name: 'a', essential: false }], undefined, '/containerDefinitions/0'],
  ])('of %j by the name %s', (containerDefinitions, name, pointer) => {
    const found = findContainer({ containerDefinitions }, name);
    expect(found).toMatchObject({ kind: 'found', container: { pointer } });
  });

  it.each([
    [named('a', 'b'), undefined, 'container-ambiguous', 'a, b'],
    [
      [{ essential: false }, { name: 'b', essential: false }],
      undefined,
      'container-ambiguous',
      'unnamed container 1, b',
    ],
    [named('a', 'a'), 'a', 'container-ambiguous', '2 containers are named a'],
    [named('a'), 'x', 'container-not-found', 'No container is named x; there is a.'],
    [[], 'x', 'container-not-found', 'there are none'],
    ['no list', undefined, 'container-not-found', 'no container'],
  ])('fails for %j by the name %s', (containerDefinitions, name, code, words) => {
    const found = findContainer({ containerDefinitions }, name);
    expect(found).toMatchObject({ kind: 'failed', code, message: expect.stringContaining(words) });
  });
});
