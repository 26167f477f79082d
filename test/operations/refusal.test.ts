import { refusal } from '../../src/operations/refusal.ts';

const finding = (message: string, severity: 'error' | 'warning' = 'error') => ({
  rule: 'r',
  severity,
  pointer: '',
  message,
  hint: 'Mend it.',
});

test.each([
  [[finding('note', 'warning'), finding('first')], 'td.json cannot be used: first'],
  [[finding('first'), finding('a'), finding('b')], 'td.json cannot be used: first (and 2 more)'],
  [[], 'td.json cannot be used: it has errors'],
])('the first error is told, and how many more there are', (findings, message) => {
  expect(refusal('definition-invalid', 'td.json', findings)).toMatchObject({
    code: 'definition-invalid',
    message,
    hint: expect.stringMatching(/^Mend/),
  });
});
