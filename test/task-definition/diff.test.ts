import type { JsonObject } from '../../src/task-definition/definition.ts';
import { diffDefinitions } from '../../src/task-definition/diff.ts';
import { MASK } from '../../src/task-definition/mask-secrets.ts';

const BASE = {
  family: 'web',
  cpu: '256',
  containerDefinitions: [
    {
      name: 'app',
      image: 'a:1',
      environment: [
        { name: 'A', value: '1' },
        { name: 'PASSWORD', value: 'x' },
      ],
    },
    { name: 'side', image: 's:1', essential: true },
  ],
};
const [APP, SIDE] = BASE.containerDefinitions as unknown as [JsonObject, JsonObject];

test.each<[string, JsonObject, readonly object[]]>([
  ['the same', BASE, []],
  [
    'other order and spelt-out defaults',
    { ...BASE, networkMode: 'bridge', containerDefinitions: [SIDE, { ...APP, cpu: 0 }] },
    [],
  ],
  [
    'an image',
    { ...BASE, containerDefinitions: [{ ...APP, image: 'a:2' }, SIDE] },
    [{ path: 'containerDefinitions[app].image', kind: 'changed', before: 'a:1', after: 'a:2' }],
  ],
  [
    'a variable more and a secret value',
    {
      ...BASE,
      containerDefinitions: [
        {
          ...APP,
          environment: [
            { name: 'B', value: '' },
            { name: 'PASSWORD', value: 'y' },
            { name: 'A', value: '1' },
          ],
        },
        SIDE,
      ],
    },
    [
      {
        path: 'containerDefinitions[app].environment[B]',
        kind: 'added',
        after: { name: 'B', value: '' },
      },
      {
        path: 'containerDefinitions[app].environment[PASSWORD].value',
        kind: 'changed',
        before: MASK,
        after: MASK,
      },
    ],
  ],
  [
    'a container less and a size more',
    { family: 'web', memory: '1 GB', cpu: '.25 vCPU', containerDefinitions: [APP] },
    [
      { path: 'memory', kind: 'added', after: '1024' },
      {
        path: 'containerDefinitions[side]',
        kind: 'removed',
        before: { name: 'side', image: 's:1' },
      },
    ],
  ],
])('%s', (_name, after, expected) => {
  const differences = diffDefinitions(BASE, after);
  expect(differences).toHaveLength(expected.length);
  expect(differences).toEqual(expect.arrayContaining([...expected]));
});

test('a list without names is one difference', () => {
  const of = (command: readonly string[]) => ({ containerDefinitions: [{ name: 'a', command }] });
  expect(diffDefinitions(of(['x']), of(['x', 'y']))).toEqual([
    { path: 'containerDefinitions[a].command', kind: 'changed', before: ['x'], after: ['x', 'y'] },
  ]);
});

test('two items of one name are compared as a list, and nothing is lost', () => {
  const of = (value: string) => ({
    tags: [
      { key: 'k', value: '1' },
      { key: 'k', value },
    ],
  });
  expect(diffDefinitions(of('2'), of('3'))).toMatchObject([{ path: 'tags', kind: 'changed' }]);
});
