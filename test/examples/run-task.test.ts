import { readFileSync } from 'node:fs';
import { commandsOf, runExample } from './run-example.ts';

const COMMANDS = commandsOf(readFileSync('docs/run-task.md', 'utf8'));

const from = process.cwd();
beforeAll(() => process.chdir('examples/run-task'));
afterAll(() => process.chdir(from));

test('there are examples', () => {
  expect(COMMANDS).toHaveLength(4);
});

test.each(COMMANDS)('slipway %s', async (command) => {
  const { result, outputs } = await runExample(command);
  expect(result).toMatchObject({ exitCode: 0, outcome: 'succeeded' });
  expect(JSON.parse(outputs.get('run-task-arn') ?? '')).not.toHaveLength(0);
});
