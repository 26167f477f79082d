import { normalize } from '../../src/task-definition/normalize.ts';

describe('putting a definition into the form in which it is sent', () => {
  it.each([
    [
      'read-only members at the top only',
      { revision: 1, a: { revision: 1 } },
      { a: { revision: 1 } },
    ],
    ['null members everywhere', { a: null, b: { c: null, d: [{ e: null }] } }, { b: { d: [{}] } }],
    ['what is for editors and for us', { $schema: 's', 'x-slipway-a': 1, 'x-b': 2 }, { 'x-b': 2 }],
    ['an empty list of tags', { tags: [], volumes: [] }, { volumes: [] }],
    [
      'no empty text',
      { command: ['', 'a'], env: { value: '' } },
      { command: ['', 'a'], env: { value: '' } },
    ],
    ['no null item, so that pointers stay true', { a: [null, 1] }, { a: [null, 1] }],
    ['numbers for sizes of the task', { cpu: 256, memory: 512 }, { cpu: '256', memory: '512' }],
    ['no fraction', { cpu: 0.5 }, { cpu: 0.5 }],
    [
      'digits for a number',
      { ephemeralStorage: { sizeInGiB: '30' } },
      { ephemeralStorage: { sizeInGiB: 30 } },
    ],
    [
      'no text that is not all digits',
      { ephemeralStorage: { sizeInGiB: '3e1' } },
      { ephemeralStorage: { sizeInGiB: '3e1' } },
    ],
    [
      'no digits where a text belongs',
      { containerDefinitions: [{ user: '0' }] },
      { containerDefinitions: [{ user: '0' }] },
    ],
  ])('changes %s', (_name, value, sent) => {
    expect(normalize(value).value).toEqual(sent);
  });

  it('says what it changed', () => {
    const value = {
      revision: 1,
      cpu: 1,
      tags: [],
      containerDefinitions: [{ cpu: '1', image: null }],
    };
    expect(normalize(value)).toMatchObject({
      readOnly: ['/revision'],
      numbers: ['/cpu'],
      texts: ['/containerDefinitions/0/cpu'],
      nulls: ['/containerDefinitions/0/image'],
      emptyTags: ['/tags'],
    });
  });

  it('keeps a member named __proto__ a member', () => {
    const value = JSON.parse('{"a":{"__proto__":{"b":1}}}');
    expect(JSON.stringify(normalize(value).value)).toBe('{"a":{"__proto__":{"b":1}}}');
  });
});
