import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/inputs/version.ts';

test('the version is the one of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(VERSION).toBe(version);
});
