/** The README's first command under the oldest and the newest Node that are promised. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFINITION, runAction, runCommand } from './slipway.mjs';
import { node24, orSkip } from './tools.mjs';

const COMMAND = ['deploy', '--task-definition', DEFINITION, '--service', 'web', '--mock'];

/** README: "in under ten seconds". */
const LIMIT_MS = 10_000;

const versions = [
  { name: process.version, path: process.execPath, skip: false },
  { name: 'v24', ...orSkip(node24) },
];

for (const { name, path: node, skip } of versions) {
  describe(`dist/ under Node ${name}`, { skip }, () => {
    it('takes the example to a healthy service in under ten seconds', async () => {
      const { code, stderr, all, ms } = await runCommand(COMMAND, { node });
      assert.equal(code, 0, all);
      assert.match(stderr.trim().split('\n').at(-1), /outcome: succeeded/);
      assert.ok(ms < LIMIT_MS, `${Math.round(ms)} ms`);
    });

    it('rolls an image back that cannot be pulled, and says what to do', async () => {
      const args = [...COMMAND, '--image', 'example/app:does-not-exist', '--format', 'json'];
      const { code, stdout, stderr } = await runCommand(args, { node });
      assert.equal(code, 3, stderr);
      assert.equal(JSON.parse(stdout).outcome, 'rolled-back');
      assert.match(stderr, /CannotPullContainerError/);
      assert.match(stderr.trim().split('\n').at(-1), /outcome: rolled-back/);
    });

    it('writes nothing but one JSON object to stdout when asked for it', async () => {
      const { code, stdout } = await runCommand([...COMMAND, '--format', 'json'], { node });
      assert.equal(code, 0);
      assert.equal(JSON.parse(stdout).outcome, 'succeeded');
    });

    it('leaves outputs and a summary as an action', async () => {
      const inputs = { 'task-definition': DEFINITION, service: 'web', mock: 'true', speed: '600' };
      const { code, outputs, summary, all } = await runAction(inputs, { node });
      assert.equal(code, 0, all);
      assert.equal(outputs.outcome, 'succeeded');
      assert.match(outputs['task-definition-arn'], /:task-definition\/web:\d+$/);
      assert.match(summary, /web/);
    });

    it('prints no warning of Node or of the SDK', async () => {
      const { code, all } = await runCommand([...COMMAND, '--speed', '600'], { node });
      assert.equal(code, 0, all);
      assert.doesNotMatch(all, /Warning/);
    });
  });
}
