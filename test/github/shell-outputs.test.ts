import { createShellOutputs } from '../../src/github/shell-outputs.ts';
import { capturedStdout } from './captured-stdout.ts';

test('outputs are kept for whoever started the run, the last value of each, and not printed', () => {
  const outputs = createShellOutputs();
  const printed = capturedStdout(() => {
    outputs.set('outcome', 'failed');
    outputs.set('cause', 'two\nlines');
    outputs.set('outcome', 'succeeded');
  });
  expect(printed).toBe('');
  expect([...outputs.values()]).toEqual([
    ['outcome', 'succeeded'],
    ['cause', 'two\nlines'],
  ]);
});
