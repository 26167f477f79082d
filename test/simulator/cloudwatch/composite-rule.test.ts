import { alarmsIn, holds, readRule } from '../../../src/simulator/cloudwatch/composite-rule.ts';

const STATES = { a: 'ALARM', b: 'OK', c: 'INSUFFICIENT_DATA' } as const;

describe('a rule over alarms', () => {
  it.each([
    ['ALARM(a)', true],
    ['ALARM("b")', false],
    ['OK(b) AND ALARM(a)', true],
    ['NOT OK(b) OR INSUFFICIENT_DATA(c)', true],
    ['ALARM(b) OR ALARM(a) AND OK(a)', false],
    ['(ALARM(b) OR ALARM(a)) AND TRUE', true],
    ['NOT (ALARM(a))', false],
    ['FALSE', false],
    ['ALARM(arn:aws:cloudwatch:eu-west-1:1:alarm:a)', true],
    ['ALARM(other)', false],
  ])('%s is %s', (text, expected) => {
    const rule = readRule(text);
    if (rule === undefined) throw new Error('not read');
    expect(holds(rule, (name) => STATES[name as keyof typeof STATES])).toBe(expected);
  });

  it.each(['', 'ALARM', 'ALARM(a', 'ALARM(a) OK(b)', 'AND', '(TRUE', 'x', 'NOT', 'TRUE OR'])(
    '%j is none',
    (text) => {
      expect(readRule(text)).toBeUndefined();
    },
  );

  it('names its alarms', () => {
    const rule = readRule('ALARM(a) AND (NOT OK("b c") OR TRUE)');
    expect(rule && alarmsIn(rule)).toEqual(['a', 'b c']);
  });
});
