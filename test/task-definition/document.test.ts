import { createDocument, nearestPlace } from '../../src/task-definition/document.ts';

const text = '{"a":\n {"b": 1}}';
const document = createDocument({
  file: 'x.json',
  format: 'json',
  text,
  value: { b: 1 },
  spans: new Map([
    ['/a', { start: 7, end: 15, keyStart: 1 }],
    ['/a/b', { start: 13, end: 14, keyStart: 8 }],
  ]),
  fileAt: (pointer) => `/a${pointer}`,
});

describe('a document', () => {
  it('knows the place of a value and of its key, in the file', () => {
    expect(document.place('/b')).toEqual({ line: 2, column: 8 });
    expect(document.place('/b', 'key')).toEqual({ line: 2, column: 3 });
    expect(document.place('', 'key')).toEqual({ line: 1, column: 2 });
  });

  it('knows no place for what it does not hold', () => {
    expect(document.place('/c')).toBeUndefined();
  });

  it('finds the nearest place around what is missing', () => {
    expect(nearestPlace(document, '/b/c/d', 'key')).toEqual({ line: 2, column: 8 });
    expect(nearestPlace(document, '/c', 'value')).toEqual({ line: 2, column: 2 });
  });
});
