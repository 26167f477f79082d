import fc from 'fast-check';
import { decodeCbor } from '../../../src/mock-server/cbor/decode.ts';
import { encodeCbor } from '../../../src/mock-server/cbor/encode.ts';
import type { Json } from '../../../src/simulator/json.ts';

const hex = (value: Json, times: readonly string[] = []) =>
  encodeCbor(value, (name) => times.includes(name)).toString('hex');

describe('encodeCbor', () => {
  it.each([
    [0, '00'],
    [1000, '1903e8'],
    [1_000_000, '1a000f4240'],
    [1_000_000_000_000, '1b000000e8d4a51000'],
    [-500, '3901f3'],
    [1.1, 'fb3ff199999999999a'],
    [true, 'f5'],
    [false, 'f4'],
    [null, 'f6'],
    ['\u00fc', '62c3bc'],
    [[1, [2]], '82018102'],
    [{ a: 'b' }, 'a161616162'],
  ] as const)('writes %j as %s', (value, bytes) => {
    expect(hex(value)).toBe(bytes);
  });

  it('marks times, alone and in lists', () => {
    const time = 'c1fb41d452d9ec200000';
    expect(hex({ at: 1_363_896_240.5 }, ['at'])).toBe(`a1626174${time}`);
    expect(hex({ at: [1_363_896_240.5] }, ['at'])).toBe(`a162617481${time}`);
  });

  it('writes what can be read again', () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value), dropNull);
    fc.assert(
      fc.property(members, (value) => {
        const read = decodeCbor(encodeCbor(value as Json, () => false));
        expect(plain(read)).toEqual(plain(value));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

/** A member without a value and no member are the same. */
function dropNull(this: unknown, _name: string, value: unknown) {
  return value === null && !Array.isArray(this) ? undefined : value;
}
