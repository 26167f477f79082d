import { applyChanges } from '../../src/task-definition/apply-changes.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import { mergeChanges } from '../../src/task-definition/merge.ts';
import { documentOfValue } from './documents.ts';

const BASE = {
  family: 'web',
  cpu: '256',
  containerDefinitions: [
    {
      name: 'app',
      image: 'a:1',
      command: ['x', 'y'],
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      portMappings: [{ containerPort: 80 }],
    },
    { name: 'side', image: 's:1' },
  ],
};

const app = (over: JsonObject) => ({
  containerDefinitions: [
    { ...BASE.containerDefinitions[0], ...over },
    BASE.containerDefinitions[1],
  ],
});

test.each<[string, JsonObject, JsonObject]>([
  ['sets and adds members', { cpu: '512', memory: '1024' }, { cpu: '512', memory: '1024' }],
  ['takes null members out', { cpu: null, nope: null }, { cpu: undefined as never }],
  [
    'finds a container by its name, whatever its place',
    { containerDefinitions: [{ name: 'side', image: 's:2' }] },
    {
      containerDefinitions: [
        BASE.containerDefinitions[0] as JsonObject,
        { name: 'side', image: 's:2' },
      ],
    },
  ],
  [
    'merges variables by name',
    {
      containerDefinitions: [
        {
          name: 'app',
          environment: [
            { name: 'B', value: '3' },
            { name: 'C', value: '4' },
          ],
        },
      ],
    },
    app({
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '3' },
        { name: 'C', value: '4' },
      ],
    }) as JsonObject,
  ],
  [
    'finds a port by number and protocol',
    {
      containerDefinitions: [
        { name: 'app', portMappings: [{ containerPort: 80, hostPort: 8080 }] },
      ],
    },
    app({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }) as JsonObject,
  ],
  [
    'replaces a list whose order counts',
    { containerDefinitions: [{ name: 'app', command: ['z'] }] },
    app({ command: ['z'] }) as JsonObject,
  ],
  [
    'adds a container',
    { containerDefinitions: [{ name: 'new', image: 'n:1' }] },
    { containerDefinitions: [...BASE.containerDefinitions, { name: 'new', image: 'n:1' }] },
  ],
])('an overlay %s', async (_name, overlay, expected) => {
  const document = await documentOfValue(BASE);
  const merged = await applyChanges(document, mergeChanges(document.value, overlay));
  expect(merged.value).toEqual({ ...BASE, ...expected });
  expect(mergeChanges(merged.value, overlay)).toEqual([]);
});
