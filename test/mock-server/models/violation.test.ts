import type { ModelShape } from '../../../src/mock-server/models/model.ts';
import { violationsOf } from '../../../src/mock-server/models/violation.ts';
import type { Json } from '../../../src/simulator/json.ts';

const SHAPES: { readonly [name: string]: ModelShape } = {
  Request: {
    type: 'structure',
    members: {
      name: 'Name',
      colour: 'Colour',
      count: 'Count',
      tags: 'Tags',
      labels: 'Labels',
      on: 'Flag',
      share: 'Share',
      any: 'Any',
    },
    required: ['name'],
  },
  Name: { type: 'string', min: 1, max: 3, pattern: '[a-z]*' },
  Colour: { type: 'string', enum: ['RED', 'BLUE'] },
  Count: { type: 'integer', min: 1, max: 9 },
  Share: { type: 'double' },
  Flag: { type: 'boolean' },
  Tags: { type: 'list', member: 'Tag', max: 1 },
  Tag: { type: 'structure', members: { key: 'Name' }, required: ['key'] },
  Labels: { type: 'map', key: 'Name', value: 'Count' },
  Any: { type: 'document' },
};

function told(value: Json, isForm = false): readonly string[] {
  const found = violationsOf({ shapes: SHAPES, isForm }, value, 'Request');
  return found.map(({ path, kind, constraint }) => `${path} ${kind} ${constraint}`);
}

describe('violationsOf', () => {
  it('says nothing against what the model allows, known to it or not', () => {
    const request = {
      name: 'abc',
      colour: 'RED',
      count: 9,
      tags: [{ key: 'a' }],
      labels: { a: 1 },
    };
    expect(told({ ...request, on: true, share: 0.5, any: ['x'], unknown: 1 })).toEqual([]);
  });

  it.each<[string, Json, string]>([
    ['no object', 'x', ' type STRING_VALUE cannot be converted to Structure'],
    ['a missing member', {}, 'name missing Member must not be null'],
    ['null', { name: null }, 'name missing Member must not be null'],
    ['a number for a text', { name: 7 }, 'name type NUMBER_VALUE cannot be converted to String'],
    [
      'an empty text',
      { name: '' },
      'name length Member must have length greater than or equal to 1',
    ],
    [
      'a long text',
      { name: 'abcd' },
      'name length Member must have length less than or equal to 3',
    ],
    [
      'a text of another form',
      { name: 'A' },
      'name pattern Member must satisfy regular expression pattern: [a-z]*',
    ],
    [
      'an unknown value',
      { name: 'a', colour: 'GREEN' },
      'colour enum Member must satisfy enum value set: [RED, BLUE]',
    ],
    [
      'a small number',
      { name: 'a', count: 0 },
      'count range Member must have value greater than or equal to 1',
    ],
    [
      'a large number',
      { name: 'a', count: 10 },
      'count range Member must have value less than or equal to 9',
    ],
    [
      'a fraction',
      { name: 'a', count: 1.5 },
      'count type DECIMAL_VALUE cannot be converted to Integer',
    ],
    [
      'a text for a number',
      { name: 'a', share: '1' },
      'share type STRING_VALUE cannot be converted to Double',
    ],
    [
      'a text for a truth value',
      { name: 'a', on: 'true' },
      'on type STRING_VALUE cannot be converted to Boolean',
    ],
    ['no list', { name: 'a', tags: {} }, 'tags type START_OBJECT cannot be converted to List'],
    [
      'a long list',
      { name: 'a', tags: [{ key: 'a' }, { key: 'b' }] },
      'tags length Member must have length less than or equal to 1',
    ],
    [
      'a member of an item',
      { name: 'a', tags: [{}] },
      'tags.1.member.key missing Member must not be null',
    ],
    ['no map', { name: 'a', labels: [] }, 'labels type START_ARRAY cannot be converted to Map'],
    [
      'a value of a map',
      { name: 'a', labels: { b: 0 } },
      'labels.b.member range Member must have value greater than or equal to 1',
    ],
  ])('tells %s', (_, value, wanted) => {
    expect(told(value)).toEqual([wanted]);
  });

  it('tells everything at once, in the order of the model', () => {
    expect(told({ colour: 'GREEN', count: 0 }).map((one) => one.split(' ')[0])).toEqual([
      'name',
      'colour',
      'count',
    ]);
  });

  it('takes text for numbers, truth values and empty lists in a form', () => {
    expect(told({ name: 'a', count: '3', share: '0.5', on: 'false', tags: '' }, true)).toEqual([]);
    expect(told({ name: 'a', count: 'many' }, true)).toHaveLength(1);
  });

  it('says nothing by a pattern that this language cannot read', () => {
    const shapes = { Request: { type: 'string', pattern: '\\p{Print}+' } };
    expect(violationsOf({ shapes, isForm: false }, 'web', 'Request')).toEqual([]);
  });
});
