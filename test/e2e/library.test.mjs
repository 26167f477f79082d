/** The package as other people's tests have it: `import { startMock } from 'slipway/mock'`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { finished } from './slipway.mjs';
import { ROOT } from './tools.mjs';

describe('examples/unit-test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-library-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('passes in Jest with the plain AWS SDK', async () => {
    cpSync(join(ROOT, 'examples/unit-test'), folder, { recursive: true });
    const modules = join(folder, 'node_modules');
    mkdirSync(modules);
    for (const name of ['jest', '@aws-sdk']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
    }
    symlinkSync(ROOT, join(modules, 'slipway'));
    const child = spawn(
      process.execPath,
      ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--rootDir', folder],
      {
        cwd: folder,
        env: { PATH: process.env.PATH, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const { code, all } = await finished(child);
    assert.equal(code, 0, all);
    assert.match(all, /Tests: +4 passed, 4 total/);
  });
});
