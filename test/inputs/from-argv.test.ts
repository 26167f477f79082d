import fc from 'fast-check';
import { SlipwayError } from '../../src/errors.ts';
import { readCommandLine } from '../../src/inputs/from-argv.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';
import { VERSION } from '../../src/inputs/version.ts';

const WEB = ['deploy', '--service', 'web', '--task-definition', 'a.json'];

function errorOf(argv: readonly string[]): SlipwayError {
  try {
    readCommandLine(argv);
  } catch (error) {
    if (error instanceof SlipwayError) return error;
  }
  throw new Error('no SlipwayError was thrown');
}

test('the first word is the operation, flags are inputs', () => {
  expect(readCommandLine([...WEB, '--desired-count=3', '--format', 'json'])).toMatchObject({
    kind: 'run',
    inputs: {
      operation: 'deploy',
      service: 'web',
      taskDefinition: 'a.json',
      desiredCount: 3,
      format: 'json',
    },
    warnings: [],
  });
});

test.each([
  [['--mock'], true],
  [['--mock=true'], true],
  [['--mock=FALSE'], false],
  [['--no-mock'], false],
  [[], false],
])('%j sets mock to %s', (flags, mock) => {
  expect(readCommandLine([...WEB, ...flags])).toMatchObject({ inputs: { mock } });
});

test('a flag can be negated whose default is true', () => {
  const run = readCommandLine([...WEB, '--no-wait-for-service-stability']);
  expect(run).toMatchObject({ inputs: { waitForServiceStability: false } });
});

test.each([
  [['validate', 'a.json'], { files: ['a.json'] }],
  [['validate', 'a.json', 'b.yaml'], { files: ['a.json', 'b.yaml'] }],
  [['validate', '--task-definition', 'a.json'], { taskDefinition: 'a.json' }],
  [['validate', '--', '-a.json'], { files: ['-a.json'] }],
  [['validate', '--task-definition=--a.json'], { taskDefinition: '--a.json' }],
  [['validate', '--explain', 'no-image'], { explain: 'no-image' }],
])('%j validates what it names', (argv, inputs) => {
  expect(readCommandLine(argv)).toMatchObject({ inputs: { operation: 'validate', ...inputs } });
});

test('the mock is a subcommand', () => {
  expect(readCommandLine(['mock', '--port', '4566', '--speed', '600'])).toMatchObject({
    inputs: { operation: 'mock', port: 4566, speed: 600 },
  });
});

test.each([
  [['deplyo'], 'input-unknown', 'Did you mean deploy?'],
  [['banana'], 'input-unknown', 'Name one of them first.'],
  [['help', 'banana'], 'input-unknown', 'Name one of them first.'],
  [['--service', 'web'], 'input-missing', 'before the flags'],
  [[...WEB, '--clustr', 'c'], 'input-unknown', 'Did you mean --cluster?'],
  [[...WEB, '--no-clustr'], 'input-unknown', '--help'],
  [[...WEB, '--no-cluster'], 'input-unknown', 'Did you mean --cluster?'],
  [[...WEB, '-s'], 'input-unknown', '--help'],
  [[...WEB, '--operation', 'deploy'], 'input-unknown', '--help'],
  [[...WEB, 'b.json'], 'input-unknown', '--mock=false'],
  [[...WEB, '--mock', 'false'], 'input-unknown', '--mock=false'],
  [[...WEB, '--service', 'b'], 'input-conflict', 'Give --service once.'],
  [[...WEB, '--mock', '--no-mock'], 'input-conflict', 'Give --mock once.'],
  [[...WEB, '--port', '1'], 'input-conflict', 'Leave --port out'],
  [[...WEB, '--image', ''], 'input-invalid', 'or leave the flag out'],
  [[...WEB, '--image'], 'input-invalid', 'or leave the flag out'],
  [[...WEB, '--image='], 'input-invalid', 'or leave the flag out'],
  [[...WEB, '--image', '--mock'], 'input-invalid', 'write --image=--mock'],
  [[...WEB, '--mock='], 'input-invalid', 'or leave the flag out'],
  [[...WEB, '--no-mock=true'], 'input-unknown', ''],
  [[...WEB, '--desired-count', '-1'], 'input-invalid', 'a whole number from 0'],
  [[...WEB, '--__proto__', 'x'], 'input-unknown', '--help'],
])('%j is refused', (argv, code, hint) => {
  const error = errorOf(argv as string[]);
  expect(error).toMatchObject({ code, exitCode: 2, hint: expect.stringContaining(hint as string) });
  expect(error.message).not.toContain('\n');
});

test('a misspelt flag is one mistake: neither its value nor the input it was meant for is told too', () => {
  expect(errorOf(['status', '--servic', 'web']).message).toBe('There is no flag "--servic".');
});

test('misspelt and mistyped flags are told together, each with what was probably meant', () => {
  const error = errorOf([...WEB, '--clustr=c', '--desired-count', 'three']);
  expect(error.message).toContain('There is no flag "--clustr". Did you mean --cluster?');
  expect(error.message).toContain('--desired-count is "three"');
});

test.each([[[]], [['--help']], [['-h']], [['help']]])('%j prints the overview', (argv) => {
  expect(readCommandLine(argv)).toMatchObject({
    kind: 'print',
    text: expect.stringContaining('Usage: slipway <operation> [flags]'),
  });
});

test.each([[['help', 'deploy']], [['deploy', '--help']], [[...WEB, '--nonsense', '-h']]])(
  '%j prints the help of the operation',
  (argv) => {
    expect(readCommandLine(argv)).toMatchObject({
      kind: 'print',
      text: expect.stringContaining('Usage: slipway deploy [flags]'),
    });
  },
);

test('the version is printed on a line of its own', () => {
  expect(readCommandLine(['--version'])).toEqual({ kind: 'print', text: `${VERSION}\n` });
});

test('no command line makes it throw anything but a SlipwayError', () => {
  const flags = INPUT_ROWS.flatMap((row) => [
    `--${row.name}`,
    `--no-${row.name}`,
    `--${row.name}=`,
  ]);
  const words = ['deploy', 'validate', 'mock', 'help', '--', '-', '--help', 'true', '3', ''];
  const word = fc.oneof(fc.constantFrom(...flags), fc.constantFrom(...words), fc.string());
  fc.assert(
    fc.property(fc.constantFrom('deploy', 'status', 'mock', 'x'), fc.array(word), (first, rest) => {
      try {
        expect(['run', 'print']).toContain(readCommandLine([first, ...rest]).kind);
      } catch (error) {
        expect(error).toBeInstanceOf(SlipwayError);
        expect((error as SlipwayError).code).toMatch(/^input-/);
      }
    }),
    { seed: 20261122, numRuns: 1000 },
  );
});
