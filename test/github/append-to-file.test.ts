import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendToFile } from '../../src/github/append-to-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('text goes to the end of what is there', () => {
  const path = join(folder, 'there');
  writeFileSync(path, 'a');
  appendToFile(path, 'ü');
  expect(readFileSync(path, 'utf8')).toBe('aü');
});

test.each([
  ['missing', 'the runner has not made it'],
  ['.', 'it is a folder'],
])('%s is told: %s', (name, reason) => {
  expect(() => appendToFile(join(folder, name), 'a')).toThrow(
    expect.objectContaining({
      code: 'file-not-writable',
      message: expect.stringContaining(reason),
    }),
  );
});
