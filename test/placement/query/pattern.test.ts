import { toPattern } from '../../../src/placement/query/pattern.ts';

describe('patterns', () => {
  it.each([
    ['t2.*', 't2.micro', true],
    ['t2', 't2.micro', false],
    ['micro', 't2.micro', false],
    ['t2|m5', 'm5', true],
    ['t2|m5', 'm5.large', false],
    ['(?i)T2.*', 't2.nano', true],
    ['[cm]5\\..*', 'c5.large', true],
  ])('are for whole values: %s and %s', (pattern, value, expected) => {
    expect(toPattern(pattern)?.test(value)).toBe(expected);
  });

  it.each(['(', '[', '\\Qa\\E', '*'])('that cannot be read are none: %s', (pattern) => {
    expect(toPattern(pattern)).toBeUndefined();
  });
});
