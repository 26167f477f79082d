import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepState } from '../../src/github/runner-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each text is added, so that the runner takes the last one', () => {
  const GITHUB_STATE = join(folder, 'state');
  writeFileSync(GITHUB_STATE, '');
  keepState({ GITHUB_STATE }, '{"a":1}');
  keepState({ GITHUB_STATE }, 'ended');
  expect(readFileSync(GITHUB_STATE, 'utf8')).toBe(
    'slipway<<slipway-end\n{"a":1}\nslipway-end\nslipway<<slipway-end\nended\nslipway-end\n',
  );
});

test.each([{}, { GITHUB_STATE: join(folder, 'nowhere', 'state') }])('%j is no error', (env) => {
  expect(() => keepState(env, 'x')).not.toThrow();
});
