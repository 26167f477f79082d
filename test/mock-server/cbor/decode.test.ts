import { decodeCbor } from '../../../src/mock-server/cbor/decode.ts';

const of = (hex: string) => decodeCbor(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** @source RFC 8949 appendix A, and what its section 3 allows */
const READ: readonly (readonly [string, unknown])[] = [
  ['00', 0],
  ['17', 23],
  ['18 64', 100],
  ['19 03e8', 1000],
  ['1a 000f4240', 1_000_000],
  ['1b 000000e8d4a51000', 1_000_000_000_000],
  ['20', -1],
  ['39 03e7', -1000],
  ['f9 0000', 0],
  ['f9 3e00', 1.5],
  ['f9 c400', -4],
  ['f9 0001', 2 ** -24],
  ['f9 7c00', 'Infinity'],
  ['f9 fc00', '-Infinity'],
  ['f9 7e00', 'NaN'],
  ['fa 47c35000', 100_000],
  ['fb 3ff199999999999a', 1.1],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['44 01020304', 'AQIDBA=='],
  ['62 c3bc', '\u00fc'],
  ['83 01 02 03', [1, 2, 3]],
  ['a2 61 61 01 61 62 82 02 03', { a: 1, b: [2, 3] }],
  ['a2 61 61 f6 61 62 f7', {}],
  ['9f 01 82 02 03 ff', [1, [2, 3]]],
  ['bf 61 61 01 61 62 9f ff ff', { a: 1, b: [] }],
  ['7f 63 616263 62 6465 ff', 'abcde'],
  ['5f 42 0102 41 03 ff', 'AQID'],
  ['c1 1a 514b67b0', 1_363_896_240],
  ['c1 fb 41d452d9ec200000', 1_363_896_240.5],
  ['c0 74 323031332d30332d32315432303a30343a30305a', 1_363_896_240],
  ['c2 49 010000000000000000', 2 ** 64],
  ['c3 41 09', -10],
  ['c4 82 21 19 6ab3', 273.15],
  ['d8 20 61 61', 'a'],
];

describe('decodeCbor', () => {
  it.each(READ)('reads %s', (hex, value) => {
    expect(of(hex)).toEqual(value);
  });

  it.each([
    ['nothing', ''],
    ['two items', '01 02'],
    ['a text that ends too soon', '63 6162'],
    ['a list that ends too soon', '9f 01'],
    ['a list longer than its bytes', '9b 7fffffffffffffff'],
    ['a length that means nothing', '1c'],
    ['a number without a length', '1f'],
    ['a simple value that means nothing', 'e0'],
    ['an end without a beginning', 'ff'],
    ['an end inside of a list with a length', '82 01 ff'],
    ['a name that is no text', 'a1 01 02'],
    ['a name without a value', 'bf 61 61 ff'],
    ['what lies too deep', '81'.repeat(1000)],
  ])('does not take %s', (_, hex) => {
    expect(() => of(hex)).toThrow(Error);
  });
});
