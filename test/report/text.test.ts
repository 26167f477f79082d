import { closingLines, countFindings, findingText } from '../../src/report/text.ts';
import { INVALID, ROLLED_BACK } from './results.ts';

test('closingLines explain, give the cause and end with the outcome', () => {
  expect(closingLines(ROLLED_BACK)).toEqual([
    'why: 3 tasks: The image cannot be pulled.',
    '     task abc: CannotPullContainerError: <b>not found</b>',
    '     what to do: Push the image first.',
    'summary: web in default: arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2, 3 of 3 tasks, 1 min 13 s',
    'cause: ECS rolled the service back.',
    'next: Push the image first.',
    'outcome: rolled-back',
  ]);
});

describe('findingText', () => {
  const finding = INVALID.facts.files?.[0]?.findings[0];

  test('has the place, the rule, the frame and the fix', () => {
    expect(finding && findingText('td.json', finding)).toBe(
      'td.json:4:7: imagee is not a member. [unknown-field]\n> 4 | imagee\n  fix: Write image.',
    );
  });

  test('names the file alone when the place is not known', () => {
    const unplaced = { rule: 'r', severity: 'note' as const, pointer: '', message: 'm', hint: 'h' };
    expect(findingText('td.json', unplaced)).toBe('note: td.json: m [r]\n  fix: h');
  });
});

test.each([
  [[], 'no findings'],
  [['error'], '1 error'],
  [['error', 'error', 'note'], '2 errors, 1 note'],
])('countFindings(%j) is %s', (severities, words) => {
  const findings = severities.map((severity) => ({
    rule: 'r',
    severity: severity as 'error' | 'note',
    pointer: '',
    message: 'm',
    hint: 'h',
  }));
  expect(countFindings(findings)).toBe(words);
});
