/** Editing and comparing task definitions through the committed dist/. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DEFINITION, runAction, runCommand } from './slipway.mjs';

const folder = mkdtempSync(join(tmpdir(), 'slipway-definitions-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('diff on the command line', () => {
  const compare = ['diff', '--task-definition', DEFINITION, '--against', DEFINITION];

  it('prints the differences on stdout, without colours in a pipe', async () => {
    const { stdout, code } = await runCommand([...compare, '--image', 'example/app:2']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^~ containerDefinitions\[web\]\.image: "example\/app:ok" -> "example\/app:2"$/m,
    );
    assert.equal(stdout.includes('\u001b'), false);
  });

  it('ends with 1 when asked to, and with 0 without a difference', async () => {
    const different = await runCommand([...compare, '--image', 'x:1', '--exit-code']);
    assert.equal(different.code, 1);
    assert.equal((await runCommand([...compare, '--exit-code'])).code, 0);
  });

  it('masks what looks like a secret, everywhere', async () => {
    const args = ['--environment-variables', 'DB_PASSWORD=hunter2', '--format', 'json'];
    const { stdout, all } = await runCommand([...compare, ...args]);
    assert.equal(JSON.parse(stdout).diff.differences.length, 1);
    assert.equal(all.includes('hunter2'), false);
  });

  it('compares with what a service of the mock runs', async () => {
    const args = ['diff', '--task-definition', DEFINITION, '--service', 'web', '--mock'];
    const { stdout, code } = await runCommand([...args, '--cpu', '512', '--memory', '1024']);
    assert.equal(code, 0);
    assert.match(stdout, /^~ cpu: "256" -> "512"$/m);
  });
});

describe('a step of a workflow', () => {
  it('shows the differences in its log and summary', async () => {
    const inputs = {
      operation: 'diff',
      'task-definition': DEFINITION,
      against: DEFINITION,
      image: 'x:1',
    };
    const { code, stdout, summary } = await runAction(inputs);
    assert.equal(code, 0);
    assert.match(stdout, /~ containerDefinitions\[web\]\.image/);
    assert.match(summary, /```diff\n- containerDefinitions\[web\]\.image: "example\/app:ok"\n/);
  });

  it('renders for the next one, which deploys the file', async () => {
    const rendered = await runAction(
      {
        operation: 'render',
        'task-definition': DEFINITION,
        'container-name': 'web',
        image: 'example/app:ok',
        'environment-variables': 'A=b=c\nB=',
        'docker-labels': 'rule=Host(`a`) && Query(`b=c`)',
        command: 'node -e "console.log(1, 2)"',
      },
      { env: { RUNNER_TEMP: folder } },
    );
    assert.equal(rendered.code, 0, rendered.all);
    const file = rendered.outputs['task-definition'];
    assert.equal(file.startsWith(folder), true);
    const [container] = JSON.parse(readFileSync(file, 'utf8')).containerDefinitions;
    assert.deepEqual(container.command, ['node', '-e', 'console.log(1, 2)']);
    assert.deepEqual(container.environment.slice(-2), [
      { name: 'A', value: 'b=c' },
      { name: 'B', value: '' },
    ]);
    assert.deepEqual(container.dockerLabels, { rule: 'Host(`a`) && Query(`b=c`)' });
    const deployed = await runAction({
      'task-definition': file,
      service: 'web',
      mock: 'true',
      speed: '1000',
    });
    assert.equal(deployed.outputs.outcome, 'succeeded', deployed.all);
  });

  it('deploys what the service runs with another image', async () => {
    const inputs = { 'task-definition': 'service:', image: 'example/other:2', service: 'web' };
    const { outputs, all } = await runAction({ ...inputs, mock: 'true', speed: '1000' });
    assert.equal(outputs.outcome, 'succeeded', all);
    assert.match(outputs['task-definition-arn'], /:task-definition\/web:2$/);
  });

  it('leaves alone what the service runs already', async () => {
    const inputs = { 'task-definition': 'service:', service: 'web', mock: 'true', speed: '1000' };
    const { outputs, code, all } = await runAction(inputs);
    assert.deepEqual([code, outputs.outcome], [0, 'unchanged'], all);
    assert.match(outputs['task-definition-arn'], /:task-definition\/web:1$/);
  });
});
