import type { Finding } from '../../src/task-definition/finding.ts';
import { onOriginalLines } from '../../src/task-definition/original-lines.ts';
import { documentOf } from './documents.ts';

const ORIGINAL = `{
  "family": "f",
  "containerDefinitions": [
    { "name": "gone" },
    {
      "name": "app",
      "cpu": 1
    }
  ]
}`;

const EDITED = `{
  "tags": [],
  "more": 1,
  "family": "f",
  "containerDefinitions": [
    {
      "image": "x",
      "name": "app",
      "cpu": 1
    }
  ]
}`;

const finding = (pointer: string, line: number, column: number): Finding => ({
  rule: 'r',
  severity: 'error',
  pointer,
  line,
  column,
  message: 'm',
  hint: 'h',
});

test.each([
  ['a value', '/family', 4, 13, 2, 13],
  ['a key', '/family', 4, 3, 2, 3],
  ['an item that moved', '/containerDefinitions/0/cpu', 9, 14, 7, 14],
  ['something new in it', '/containerDefinitions/0/image', 7, 16, 5, 5],
  ['something new', '/tags', 2, 3, 1, 1],
])('%s is told on the line of the file', async (_name, pointer, line, column, toLine, toColumn) => {
  const [edited, original] = [await documentOf(EDITED), await documentOf(ORIGINAL)];
  const [moved] = onOriginalLines([finding(pointer, line, column)], edited, original);
  expect(moved).toEqual({ ...finding(pointer, toLine, toColumn) });
});

test('nothing moves where nothing was edited', async () => {
  const document = await documentOf(ORIGINAL);
  const findings = [finding('/family', 9, 9)];
  expect(onOriginalLines(findings, document, document)).toBe(findings);
});
