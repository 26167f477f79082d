import { matches } from '../../src/simulator/wildcard.ts';

describe('matches', () => {
  it.each([
    ['shop/web:1.0', 'shop/web:1.0', true],
    ['shop/web:1.0', 'shop/web:1x0', false],
    ['shop/web:*', 'shop/web:1.0', true],
    ['*', '', true],
    ['*/web:*', 'registry.example/web:2', true],
    ['a*c', 'abcd', false],
    ['a(*', 'a(b', true],
  ])('says of %s and %s %s', (pattern, text, isMatch) => {
    expect(matches(pattern, text)).toBe(isMatch);
  });
});
