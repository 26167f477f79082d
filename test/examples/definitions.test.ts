import { readFileSync } from 'node:fs';
import { createNodeFiles } from '../../src/github/node-files.ts';
import { readCommandLine } from '../../src/inputs/from-argv.ts';
import { parseWords } from '../../src/inputs/parse-words.ts';
import { run } from '../../src/wiring/run.ts';

const DOCUMENT = 'docs/definitions.md';

/** The command lines of the document, without the program's name. */
const COMMANDS = [...readFileSync(DOCUMENT, 'utf8').matchAll(/^slipway (.+)$/gm)].map(
  ([, command = '']) => command,
);

/** Runs a command line in the folder of the examples; what it writes is kept in memory. */
async function runThere(command: string) {
  const written: string[] = [];
  const files = createNodeFiles({});
  const silent = () => undefined;
  const parsed = readCommandLine(parseWords(command) ?? []);
  if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') throw new Error(command);
  const inputs = { ...parsed.inputs, speed: 0 };
  const result = await run(inputs, {
    log: { debug: silent, info: silent, warning: silent, error: silent },
    outputs: { set: silent, summary: silent },
    files: {
      ...files,
      write: async (path, text) => {
        written.push(text);
        return path;
      },
      temporaryPath: (suffix) => suffix,
    },
    env: {},
  });
  return { result, written };
}

const from = process.cwd();
beforeAll(() => process.chdir('examples/definitions'));
afterAll(() => process.chdir(from));

test('there are examples', () => {
  expect(COMMANDS.length).toBeGreaterThan(8);
});

test.each(COMMANDS)('slipway %s', async (command) => {
  const { result, written } = await runThere(command);
  expect(result).toMatchObject({
    exitCode: 0,
    outcome: expect.stringMatching(/^(succeeded|unchanged)$/),
  });
  expect(written).toHaveLength(command.startsWith('render') ? 1 : 0);
});

test('an overlay changes what it says and keeps the comments', async () => {
  const { written } = await runThere(COMMANDS.find((one) => one.includes('--merge')) ?? '');
  expect(written[0]).toContain('cpu: "1024"');
  expect(written[0]).toContain('value: warn # production says less');
  expect(written[0]).toContain('# One file for every stage');
  expect(written[0]).toContain('image: example/app:ok');
});
