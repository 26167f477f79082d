import type { Operator } from '../../../src/placement/query/expression.ts';
import { compareText } from '../../../src/placement/query/text-test.ts';

const test = (operator: Operator, ...values: readonly string[]) =>
  compareText({ kind: 'comparison', subject: 'attribute', name: 'a', operator, values, at: 3 });

describe('a comparison of texts', () => {
  it.each([
    ['==', ['x'], { x: true, y: false, missing: false }],
    ['!=', ['x'], { x: false, y: true, missing: true }],
    ['in', ['x', 'z'], { x: true, y: false, missing: false }],
    ['!in', ['x', 'z'], { x: false, y: true, missing: true }],
    ['=~', ['x.*'], { x: true, y: false, missing: false }],
    ['!~', ['x.*'], { x: false, y: true, missing: true }],
    ['exists', [], { x: true, y: true, missing: false }],
    ['!exists', [], { x: false, y: false, missing: true }],
    ['>', ['x'], { x: false, y: true, missing: false }],
    ['<=', ['x'], { x: true, y: false, missing: false }],
  ] as const)('%s says what it says of x, y and what is missing', (operator, values, expected) => {
    const compare = test(operator, ...values);
    expect({ x: compare('x'), y: compare('y'), missing: compare(undefined) }).toEqual(expected);
  });

  it('orders two numbers as numbers and anything else as texts', () => {
    expect(test('>', '9')('10')).toBe(true);
    expect(test('>', '9')('1x')).toBe(false);
    expect(test('<', '9')('')).toBe(true);
    expect(test('>=', 'b')('b')).toBe(true);
  });

  it('refuses what is no pattern, at its place', () => {
    expect(() => test('=~', '(')).toThrow(
      expect.objectContaining({ problem: { message: '"(" is no pattern', at: 3 } }),
    );
  });
});
