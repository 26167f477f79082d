import fc from 'fast-check';
import { SlipwayError } from '../../src/errors.ts';
import { readAction } from '../../src/inputs/from-action.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';

const WEB = { INPUT_SERVICE: 'web', 'INPUT_TASK-DEFINITION': 'a.json' };

test('inputs come from variables with the name in upper case and its hyphens kept', () => {
  const run = readAction({
    ...WEB,
    INPUT_OPERATION: 'deploy',
    'INPUT_DESIRED-COUNT': '3',
    PATH: '/bin',
  });
  expect(run).toMatchObject({
    kind: 'run',
    inputs: { operation: 'deploy', service: 'web', taskDefinition: 'a.json', desiredCount: 3 },
    warnings: [],
  });
});

test('an input that is empty or blank is not given', () => {
  const run = readAction({
    ...WEB,
    INPUT_IMAGE: '',
    'INPUT_DESIRED-COUNT': ' \n',
    INPUT_CLUSTER: '',
  });
  expect(run).toMatchObject({ inputs: { cluster: 'default' }, warnings: [] });
  expect(run.kind === 'run' && 'desiredCount' in run.inputs).toBe(false);
  expect(run.kind === 'run' && 'image' in run.inputs).toBe(false);
});

test('blanks around a value are dropped, those in it are kept', () => {
  const run = readAction({ ...WEB, INPUT_CLUSTER: '  my  cluster\n' });
  expect(run).toMatchObject({ inputs: { cluster: 'my  cluster' } });
});

test.each([
  ['INPUT_CLUSTR', 'There is no input clustr; it is ignored. Did you mean cluster?'],
  [
    'INPUT_TASK_DEFINITION',
    'There is no input task_definition; it is ignored. Did you mean task-definition?',
  ],
  ['INPUT_BANANA', 'There is no input banana; it is ignored.'],
  ['INPUT_FORMAT', 'format belongs to the command line only and is ignored.'],
])('%s is warned about and ignored', (variable, warning) => {
  expect(readAction({ ...WEB, [variable]: 'x' })).toMatchObject({
    kind: 'run',
    warnings: [warning],
  });
});

test('no environment makes it throw anything but a SlipwayError', () => {
  const names = INPUT_ROWS.map((row) => `INPUT_${row.name.toUpperCase()}`);
  const values = ['', 'true', 'deploy', 'status', 'mock', 'validate', '3', '-1', 'json'];
  const variable = fc.oneof(
    fc.constantFrom(...names),
    fc.string().map((name) => `INPUT_${name}`),
  );
  const value = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.dictionary(variable, value), (env) => {
      try {
        expect(readAction(env).kind).toBe('run');
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError);
        expect((error as SlipwayError).code).toMatch(/^input-/);
      }
    }),
    { seed: 20261122, numRuns: 1000 },
  );
});
