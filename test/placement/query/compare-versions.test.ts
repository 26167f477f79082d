import { compareVersions, isVersion } from '../../../src/placement/query/compare-versions.ts';

describe('versions', () => {
  it.each([
    ['1.9.0', '1.14.5', -1],
    ['1.14.5', '1.14.5', 0],
    ['2', '1.99', 1],
    ['1.2', '1.2.0', 0],
    ['1.2.1', '1.2', 1],
    ['v1.3', '1.2', 1],
    ['1.2.0-beta', '1.2.0', 0],
  ])('are ordered number by number: %s and %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });

  it.each([
    ['1.89.2', true],
    ['v1', true],
    ['1.0-rc1', true],
    ['latest', false],
    ['', false],
    ['1.', false],
  ])('are told from other texts: %s', (text, expected) => {
    expect(isVersion(text)).toBe(expected);
  });
});
