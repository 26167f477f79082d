import { loadDocument } from '../../src/task-definition/load.ts';
import { substitute } from '../../src/task-definition/substitute.ts';
import { withoutSecrets } from '../../src/task-definition/without-secrets.ts';

const KEY = 'AKIAIOSFODNN7EXAMPLE';

function definitionWith(...containers: object[]) {
  return { family: 'web', containerDefinitions: containers } as never;
}

test.each([
  [
    'a variable of its name',
    { environment: [{ name: 'DB_PASSWORD', value: 'x1' }] },
    ['DB_PASSWORD'],
  ],
  ['a variable that holds a key', { environment: [{ name: 'ID', value: KEY }] }, ['ID']],
  [
    'an option of the log',
    { logConfiguration: { options: { 'splunk-token': 'x' } } },
    ['SPLUNK_TOKEN'],
  ],
  ['a part of a command', { command: ['sh', '-c', 'run --password=x'] }, ['COMMAND_3']],
  [
    'a variable that may not be put in',
    { environment: [{ name: 'AWS_SECRET_ACCESS_KEY', value: 'x' }] },
    ['OWN_AWS_SECRET_ACCESS_KEY'],
  ],
])('%s is a placeholder', (_, container, variables) => {
  const found = withoutSecrets(definitionWith({ name: 'app', ...container }));
  expect(found.variables).toEqual(variables);
  expect(JSON.stringify(found.value)).toContain(`\${${variables[0]}}`);
  expect(JSON.stringify(found.value)).not.toMatch(/"x1?"|=x|AKIA/);
});

test('the same secret has one name, another one of the same name has another', () => {
  const of = (name: string, value: string) => ({
    name,
    environment: [{ name: 'API_KEY', value }],
  });
  const { variables } = withoutSecrets(definitionWith(of('a', '1'), of('b', '1'), of('c', '2')));
  expect(variables).toEqual(['API_KEY', 'API_KEY_2']);
});

test('a definition without secrets is left as it is, whatever else is in it', () => {
  const definition = definitionWith({ name: 'app', image: 'a:1', command: [`echo ${'$'}{HOME}`] });
  expect(withoutSecrets(definition)).toEqual({ value: definition, variables: [] });
});

test('with its variables put in, the definition is what it was', async () => {
  const definition = definitionWith({
    name: 'app',
    command: [`echo ${'$'}{HOME} --token abc --api-key=def`],
    environment: [{ name: 'DB_PASSWORD', value: 'x1' }],
  });
  const { value, variables } = withoutSecrets(definition);
  expect(variables).toEqual(['COMMAND_1_1', 'COMMAND_1_2', 'DB_PASSWORD']);
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const loaded = await loadDocument({ file: 'td.json', bytes });
  if (loaded.kind === 'failed') throw new Error('not loaded');
  const { changes, findings } = substitute(loaded.document, {
    COMMAND_1_1: 'abc',
    COMMAND_1_2: 'def',
    DB_PASSWORD: 'x1',
  });
  expect(findings).toEqual([]);
  expect(changes).toEqual([
    {
      pointer: '/containerDefinitions/0/command/0',
      value: `echo ${'$'}{HOME} --token abc --api-key=def`,
    },
    { pointer: '/containerDefinitions/0/environment/0/value', value: 'x1' },
  ]);
});
