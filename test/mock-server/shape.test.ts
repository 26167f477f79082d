import { readStructure, type StructureShape } from '../../src/mock-server/shape.ts';
import type { Json } from '../../src/simulator/json.ts';

const SHAPE: StructureShape = {
  kind: 'structure',
  required: ['name'],
  members: {
    name: { kind: 'string', pattern: /^[a-z]+$/, max: 5 },
    color: { kind: 'string', oneOf: ['red', 'blue'] },
    count: { kind: 'integer', min: 1, max: 10 },
    share: { kind: 'number' },
    on: { kind: 'boolean' },
    list: { kind: 'list', min: 1, max: 2, of: { kind: 'integer' } },
    any: { kind: 'object' },
    inner: { kind: 'structure', members: { a: { kind: 'string' } }, required: ['a'] },
  },
};

describe('readStructure', () => {
  it('keeps what is known and right, without null and unknown members', () => {
    const given = {
      name: 'ab',
      share: 0.5,
      on: false,
      list: [1, null],
      any: { x: [1] },
      color: null,
      y: 1,
    };
    expect(readStructure(given, SHAPE)).toEqual({
      name: 'ab',
      share: 0.5,
      on: false,
      list: [1],
      any: { x: [1] },
    });
  });

  it.each<[string, Json]>([
    ['STRING_VALUE cannot be converted to Integer', { name: 'a', count: '3' }],
    ['DECIMAL_VALUE cannot be converted to Integer', { name: 'a', count: 2.5 }],
    ['STRING_VALUE cannot be converted to Double', { name: 'a', share: '3' }],
    ['STRING_VALUE cannot be converted to Boolean', { name: 'a', on: 'true' }],
    ['NUMBER_VALUE cannot be converted to String', { name: 1 }],
    ['START_OBJECT cannot be converted to List', { name: 'a', list: {} }],
    ['START_ARRAY cannot be converted to Structure', { name: 'a', any: [] }],
    ['START_ARRAY cannot be converted to Structure', []],
    ['STRING_VALUE cannot be converted to Integer', { name: 'a', list: ['1'] }],
  ])('cannot read: %s', (message, given) => {
    expect(() => readStructure(given, SHAPE)).toThrow(
      expect.objectContaining({ code: 'SerializationException', message }),
    );
  });

  it.each<[string, Json]>([
    ["Value null at 'name' failed to satisfy constraint: Member must not be null", {}],
    ["Value null at 'inner.a' failed", { name: 'a', inner: {} }],
    [
      "Value 'A' at 'name' failed to satisfy constraint: Member must satisfy regular",
      { name: 'A' },
    ],
    ['length less than or equal to 5', { name: 'abcdef' }],
    [
      "Value 'green' at 'color' failed to satisfy constraint: Member must satisfy enum value set: [red, blue]",
      { name: 'a', color: 'green' },
    ],
    ['value greater than or equal to 1', { name: 'a', count: 0 }],
    ['value less than or equal to 10', { name: 'a', count: 11 }],
    ['length greater than or equal to 1', { name: 'a', list: [] }],
    ['length less than or equal to 2', { name: 'a', list: [1, 2, 3] }],
  ])('refuses: %s', (message, given) => {
    expect(() => readStructure(given, SHAPE)).toThrow(
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: expect.stringContaining(message),
      }),
    );
  });
});
