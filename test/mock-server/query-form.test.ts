import { readForm, typed } from '../../src/mock-server/query-form.ts';
import type { Shape } from '../../src/mock-server/shape.ts';

const read = (text: string) => readForm(new URLSearchParams(text));

describe('readForm', () => {
  it.each([
    ['Action=X&Version=1&A=b', { A: 'b' }],
    ['A.member.1=x&A.member.2=y', { A: ['x', 'y'] }],
    ['A.member.10=k&A.member.9=j', { A: ['j', 'k'] }],
    ['A.1=x&A.2=y', { A: ['x', 'y'] }],
    ['A.member.1.B.C=x', { A: [{ B: { C: 'x' } }] }],
    ['A.member.1.B.member.1.C=x', { A: [{ B: [{ C: 'x' }] }] }],
    ['A.member=', { A: [] }],
    ['A=', { A: '' }],
    ['A.member=b', { A: { member: 'b' } }],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('typed', () => {
  const shape: Shape = {
    kind: 'structure',
    members: {
      n: { kind: 'integer' },
      d: { kind: 'number' },
      b: { kind: 'boolean' },
      l: { kind: 'list', of: { kind: 'integer' } },
      s: { kind: 'string' },
    },
  };

  it.each([
    [{ n: '5' }, { n: 5 }],
    [{ n: 'five' }, { n: 'five' }],
    [{ d: '0.5' }, { d: 0.5 }],
    [{ b: 'true' }, { b: true }],
    [{ b: 'false' }, { b: false }],
    [{ b: 'yes' }, { b: 'yes' }],
    [{ l: ['1', '2'] }, { l: [1, 2] }],
    [{ l: '' }, { l: [] }],
    [
      { s: '5', other: '5' },
      { s: '5', other: '5' },
    ],
    ['text', 'text'],
  ])('gives %j its types', (value, expected) => {
    expect(typed(value, shape)).toEqual(expected);
  });
});
