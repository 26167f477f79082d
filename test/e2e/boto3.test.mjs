/** The mock as a server of its own, judged by a client of another language. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

describe('boto3 against `slipway mock`', { skip: tool.skip }, () => {
  let server;
  let endpoint;

  before(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '600']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  });
  after(() => stop(server));

  const script = async (name) => {
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', 'rollout.py'), name], {
      env: { PATH: process.env.PATH, ...awsAt(endpoint), AWS_DEFAULT_REGION: 'us-east-1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all } = await finished(child);
    assert.equal(code, 0, all);
    return JSON.parse(stdout);
  };

  it('rolls to SUCCESSFUL and keeps between minimum and maximum all the while', async () => {
    const seen = await script('healthy');
    assert.equal(seen.status, 'SUCCESSFUL');
    assert.equal(seen.rolloutState, 'COMPLETED');
    assert.ok(seen.looks > 3, 'the rollout was seen while it went on');
    assert.ok(seen.fewestRunning >= 3, `fewest running: ${seen.fewestRunning}`);
    assert.ok(seen.mostActive <= 6, `most active: ${seen.mostActive}`);
    assert.ok(seen.runsNew, 'every task runs the new revision');
  });

  it('lets the circuit breaker bring the old revision back', async () => {
    const seen = await script('broken');
    assert.equal(seen.status, 'ROLLBACK_SUCCESSFUL');
    assert.ok(seen.fewestRunning >= 3, `fewest running: ${seen.fewestRunning}`);
    assert.match(seen.stoppedReason, /CannotPullContainerError/);
    assert.ok(seen.runsOld, 'every task runs the old revision again');
  });

  it('answers an unknown service with the modelled error', async () => {
    assert.equal((await script('errors')).code, 'ServiceNotFoundException');
  });
});
