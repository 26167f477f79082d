import fc from 'fast-check';
import { parseQuery } from '../../../src/placement/query/parse-query.ts';
import { SEED } from '../arbitraries.ts';

/** An expression in a short form: the joins, with the names of the attributes. */
function shape(text: string): unknown {
  const parsed = parseQuery(text);
  if ('problem' in parsed) return parsed.problem;
  const short = (one: typeof parsed.expression): unknown => {
    if (one.kind === 'comparison') return one.name;
    return one.kind === 'not' ? ['not', short(one.part)] : [one.kind, ...one.parts.map(short)];
  };
  return short(parsed.expression);
}

const [a, b, c] = ['attribute:a exists', 'attribute:b exists', 'attribute:c exists'];

describe('an expression', () => {
  it.each([
    [a, 'a'],
    [`${a} and ${b} or ${c}`, ['or', ['and', 'a', 'b'], 'c']],
    [`${a} || ${b} && ${c}`, ['or', 'a', ['and', 'b', 'c']]],
    [`(${a} or ${b}) and ${c}`, ['and', ['or', 'a', 'b'], 'c']],
    [`not ${a} and ${b}`, ['and', ['not', 'a'], 'b']],
    [`!(${a} and ${b})`, ['not', ['and', 'a', 'b']]],
    [`!!${a}`, ['not', ['not', 'a']]],
    [`not(${a})`, ['not', 'a']],
    [`  ${a}  `, 'a'],
  ])('is joined as it should be: %s', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });

  it.each([
    ['', 'expected a subject at the end', 0],
    [`${a} ${b}`, 'expected "and", "or" or the end before "attribute:b exists"', 19],
    [`(${a}`, 'expected ")" at the end', 19],
    [`${a} and`, 'expected a subject at the end', 22],
    [`${a} AND ${b}`, 'expected "and", "or" or the end before "AND attribute:b exis"', 19],
    [`${'('.repeat(300)}`, 'is nested too deeply', 201],
  ])('is refused with a place: %s', (text, message, at) => {
    expect(shape(text)).toEqual({ message, at });
  });

  it('has 2,000 characters at most', () => {
    expect(shape(a.padEnd(2000))).toBe('a');
    expect(shape(a.padEnd(2001))).toEqual({ message: 'is longer than 2000 characters', at: 2000 });
  });

  it('never throws, whatever it is made of', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      'and ',
      'or ',
      'not ',
      '!',
      'attribute:a ',
      '== ',
      'in ',
      '[',
      ']',
      ',',
      "'",
      'x ',
      '&&',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (all) => {
        const parsed = parseQuery(all.join(''));
        if ('problem' in parsed) expect(parsed.problem.at).toBeLessThanOrEqual(all.join('').length);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
