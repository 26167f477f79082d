import fc from 'fast-check';
import { childPointer } from '../../src/task-definition/json-pointer.ts';
import { scanJson } from '../../src/task-definition/scan-json.ts';
import { valueAt } from '../../src/task-definition/value-at.ts';

function pointersOf(value: unknown, pointer = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [pointer];
  const children = Object.entries(value).flatMap(([name, child]) =>
    pointersOf(child, childPointer(pointer, name)),
  );
  return [pointer, ...children];
}

describe('scanning JSON for places', () => {
  it('finds every value where it stands, for any JSON', () => {
    const texts = fc.tuple(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constantFrom(undefined, 1, '\t', '\r\n '),
    );
    fc.assert(
      fc.property(texts, ([value, space]) => {
        const text = JSON.stringify(value, undefined, space).replaceAll('\n', '\r\n');
        const parsed = JSON.parse(text);
        const { spans, duplicates } = scanJson(text);
        expect(duplicates).toEqual([]);
        expect([...spans.keys()].sort()).toEqual([...pointersOf(parsed)].sort());
        for (const [pointer, { start, end }] of spans) {
          expect(JSON.parse(text.slice(start, end))).toEqual(valueAt(parsed, pointer));
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('reports doubled keys, also when they are written in two ways', () => {
    expect(scanJson('{"a":1,"b":{"a":2},"\\u0061":3}').duplicates).toEqual([
      { pointer: '/a', firstKey: 1, secondKey: 19 },
    ]);
  });

  it('knows where a key begins', () => {
    expect(scanJson('{ "a": [true] }').spans.get('/a')).toEqual({ keyStart: 2, start: 7, end: 13 });
  });
});
