import { QueryFault, Scanner } from '../../../src/placement/query/scanner.ts';

describe('the walk over an expression', () => {
  it('takes what matches after white space and stays put otherwise', () => {
    const scanner = new Scanner('  ab c');
    expect(scanner.take(/b/y)).toBeUndefined();
    expect(scanner.take(/\w+/y)).toBe('ab');
    expect(scanner.at).toBe(4);
    expect(scanner.isAtEnd()).toBe(false);
    expect(scanner.take(/c/y)).toBe('c');
    expect(scanner.isAtEnd()).toBe(true);
  });

  it('fails with what was expected and where', () => {
    const scanner = new Scanner('a  )');
    scanner.take(/a/y);
    expect(() => scanner.fail('a value')).toThrow(new QueryFault('expected a value before ")"', 3));
    expect(() => new Scanner(' ').fail('a value')).toThrow('expected a value at the end');
  });
});
