import { applyChanges } from '../../src/task-definition/apply-changes.ts';
import {
  CONTAINER_STEPS,
  type ContainerEdits,
  changeOf,
  hasContainerEdits,
} from '../../src/task-definition/container-edits.ts';
import type { JsonObject } from '../../src/task-definition/definition.ts';
import { containersOf } from '../../src/task-definition/reader.ts';
import { documentOfValue } from './documents.ts';

const CONTAINER = {
  name: 'web',
  environment: [
    { name: 'A', value: '1' },
    { name: 'B', value: '' },
  ],
  secrets: [{ name: 'S', valueFrom: 'arn:s' }],
  environmentFiles: [{ value: 'arn:old', type: 's3' }],
  dockerLabels: { old: '1' },
};

async function edited(edits: ContainerEdits, container: JsonObject = CONTAINER) {
  let document = await documentOfValue({ family: 'f', containerDefinitions: [container] });
  for (const step of CONTAINER_STEPS) {
    const changes = containersOf(document.value).flatMap((one) => step(one, edits));
    document = await applyChanges(document, changes);
  }
  return containersOf(document.value)[0]?.value;
}

test.each<[string, ContainerEdits, JsonObject]>([
  [
    'sets variables',
    { environmentVariables: [{ name: 'A', value: 'x=y=' }] },
    {
      environment: [
        { name: 'A', value: 'x=y=' },
        { name: 'B', value: '' },
      ],
    },
  ],
  [
    'takes variables and secrets out',
    { environmentRemove: ['A', 'S'] },
    {
      environment: [{ name: 'B', value: '' }],
      secrets: [],
    },
  ],
  [
    'keeps only what is named',
    { environmentVariables: [{ name: 'B', value: '2' }], environmentExclusive: true },
    {
      environment: [{ name: 'B', value: '2' }],
    },
  ],
  [
    'makes a variable of a secret',
    { environmentVariables: [{ name: 'S', value: 'x' }] },
    {
      environment: [...CONTAINER.environment, { name: 'S', value: 'x' }],
      secrets: [],
    },
  ],
  [
    'makes a secret of a variable',
    { secrets: [{ name: 'A', value: 'arn:a' }] },
    {
      environment: [{ name: 'B', value: '' }],
      secrets: [...CONTAINER.secrets, { name: 'A', valueFrom: 'arn:a' }],
    },
  ],
  [
    'replaces the environment files',
    { envFiles: ['arn:new', 'arn:two'] },
    {
      environmentFiles: [
        { value: 'arn:new', type: 's3' },
        { value: 'arn:two', type: 's3' },
      ],
    },
  ],
  [
    'sets options without a driver',
    { logConfigurationOptions: [{ name: 'splunk-url', value: 'https://h/?a=b' }] },
    {
      logConfiguration: { options: { 'splunk-url': 'https://h/?a=b' } },
    },
  ],
  [
    'sets the driver',
    { logConfigurationLogDriver: 'awslogs' },
    { logConfiguration: { logDriver: 'awslogs' } },
  ],
  [
    'adds labels, empty ones too',
    {
      dockerLabels: [
        { name: 'rule', value: 'Host(a)=b' },
        { name: 'e', value: '' },
      ],
    },
    {
      dockerLabels: { old: '1', rule: 'Host(a)=b', e: '' },
    },
  ],
  ['sets the command', { command: ['sh', '-c', 'a b'] }, { command: ['sh', '-c', 'a b'] }],
  ['sets the image', { image: 'i:1' }, { image: 'i:1' }],
])('an edit %s', async (_name, edits, expected) => {
  expect(hasContainerEdits(edits)).toBe(true);
  const after = await edited(edits);
  expect(after).toEqual({ ...CONTAINER, ...expected });
  expect(await edited(edits, after)).toEqual(after);
});

test('a name given as both stays both, for the check to tell', async () => {
  const edits = {
    environmentVariables: [{ name: 'X', value: '1' }],
    secrets: [{ name: 'X', value: 'arn' }],
  };
  expect(await edited(edits)).toMatchObject({
    environment: expect.arrayContaining([{ name: 'X', value: '1' }]),
    secrets: expect.arrayContaining([{ name: 'X', valueFrom: 'arn' }]),
  });
});

test('nothing given is nothing changed', async () => {
  expect(hasContainerEdits({})).toBe(false);
  expect(await edited({})).toEqual(CONTAINER);
  expect([changeOf('/a', undefined), changeOf('/a', '')]).toEqual([
    [],
    [{ pointer: '/a', value: '' }],
  ]);
});
