import { errorOf, labelOf, type Problem, quoted } from '../../src/inputs/problem.ts';

const unknown: Problem = {
  code: 'input-unknown',
  message: 'No flag "a".',
  hint: 'Did you mean b?',
};
const invalid: Problem = { code: 'input-invalid', message: 'c is 1.', hint: 'Set c.' };

test('one problem is the error itself', () => {
  expect(errorOf([invalid])).toMatchObject({ ...invalid, exitCode: 2 });
});

test('several problems are one error with the code of the first and a line for each', () => {
  const error = errorOf([unknown, invalid]);
  expect(error.code).toBe('input-unknown');
  expect(error.message).toBe(
    '2 things are wrong with the inputs:\n  - No flag "a". Did you mean b?\n  - c is 1.',
  );
});

test('an input is named as users of the door write it', () => {
  expect(labelOf('service', 'action')).toBe('service');
  expect(labelOf('service', 'command-line')).toBe('--service');
});

test.each([
  ['web', '"web"'],
  ['a\nb', String.raw`"a\nb"`],
  ['"', String.raw`"\""`],
  ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
])('a value in a message is quoted, on one line and not long', (value, shown) => {
  expect(quoted(value)).toBe(shown);
});
