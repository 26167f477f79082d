import { OUTCOMES } from '../../src/errors.ts';
import { helpText } from '../../src/inputs/help.ts';
import { OPERATIONS, type OperationName } from '../../src/inputs/operations.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';

const NAMES = Object.keys(OPERATIONS) as OperationName[];
const flat = (text: string) => text.replace(/\s+/g, ' ');

test.each(NAMES)(
  'the help of %s has every flag of it, with its description, and no other',
  (name) => {
    const help = helpText(name);
    for (const row of INPUT_ROWS) {
      const isFlag = row.only !== 'action' && row.operations.includes(name);
      const hasFlag = new RegExp(`^ {2}--(\\[no-\\])?${row.name} `, 'm').test(help);
      expect([row.name, hasFlag]).toEqual([row.name, isFlag]);
      if (isFlag) expect(flat(help)).toContain(row.description);
    }
  },
);

test.each([undefined, ...NAMES])('no line of the help of %s is wider than 100 columns', (name) => {
  const lines = helpText(name).split('\n');
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  expect(lines.at(-1)).toBe('');
});

test('the overview names every operation', () => {
  for (const [name, { summary }] of Object.entries(OPERATIONS)) {
    expect(flat(helpText())).toContain(`${name} ${summary}`);
  }
});

test('the help of deploy has every outcome with its exit code', () => {
  for (const [name, { exitCode }] of Object.entries(OUTCOMES)) {
    expect(helpText('deploy')).toMatch(new RegExp(`^ {2}${exitCode} {2}${name}:`, 'm'));
  }
});

test('defaults and required flags are said', () => {
  expect(flat(helpText('deploy'))).toContain('--wait-for-minutes <minutes>');
  expect(flat(helpText('deploy'))).toContain('in minutes. Default: 30.');
  expect(flat(helpText('status'))).toContain('Name or ARN of the service. Required.');
});

test('validate takes its file as a word', () => {
  expect(helpText('validate')).toContain('Usage: slipway validate [file] [flags]');
});
