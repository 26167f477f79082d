/** CodeDeploy, load balancing and alarms of the mock, judged by a client of another language. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

describe('boto3 and CodeDeploy against `slipway mock`', { skip: tool.skip }, () => {
  let server;
  let endpoint;

  before(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '200']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  });
  after(() => stop(server));

  const script = async (name) => {
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', 'blue_green.py'), name], {
      env: { PATH: process.env.PATH, ...awsAt(endpoint), AWS_DEFAULT_REGION: 'us-east-1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all } = await finished(child);
    assert.equal(code, 0, all);
    return JSON.parse(stdout);
  };

  it('goes all at once to green, with the listener switched', async () => {
    const seen = await script('all-at-once');
    assert.equal(seen.status, 'Succeeded');
    assert.deepEqual(seen.shares, [0, 100]);
    assert.deepEqual(seen.healthy, ['healthy', 'healthy']);
    assert.deepEqual([seen.primaries, seen.behindGreen, seen.revision], [1, true, 2]);
  });

  it('gives a canary ten percent first', async () => {
    const seen = await script('canary');
    assert.equal(seen.status, 'Succeeded');
    assert.deepEqual(seen.shares, [0, 10, 100]);
    assert.equal(seen.events.AllowTraffic, 'Succeeded');
    assert.deepEqual([seen.behindGreen, seen.revision], [true, 2]);
  });

  it('keeps blue when green fails', async () => {
    const seen = await script('failure');
    assert.deepEqual([seen.status, seen.code], ['Failed', 'ECS_UPDATE_ERROR']);
    assert.equal(seen.creator, 'codeDeployRollback');
    assert.deepEqual(seen.shares, [0]);
    assert.deepEqual([seen.behindGreen, seen.revision], [false, 1]);
  });

  it('refuses a second deployment of the group', async () => {
    assert.equal((await script('second')).code, 'DeploymentLimitExceededException');
  });

  it('stops on an alarm and goes back to blue', async () => {
    const seen = await script('alarm');
    assert.deepEqual([seen.status, seen.code], ['Stopped', 'ALARM_ACTIVE']);
    assert.deepEqual([seen.behindGreen, seen.revision], [false, 1]);
  });

  it('answers with modelled errors in all three protocols', async () => {
    assert.deepEqual((await script('errors')).codes, [
      'DeploymentDoesNotExistException',
      'TargetGroupNotFoundException',
      'ResourceNotFound',
    ]);
  });
});
