/** Flows of Amazon ECS that a script of another language plays against `slipway mock`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

const STAGES = [
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
  'BAKE_TIME',
  'CLEAN_UP',
];

describe('boto3 plays Amazon ECS', { skip: tool.skip }, () => {
  let server;
  let endpoint;

  // Each flow has an account of its own.
  beforeEach(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '600']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  });
  afterEach(() => stop(server));

  const play = async (name) => {
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', 'ecs_flows.py'), name], {
      env: { PATH: process.env.PATH, ...awsAt(endpoint), AWS_DEFAULT_REGION: 'us-east-1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all } = await finished(child);
    assert.equal(code, 0, all);
    return JSON.parse(stdout);
  };

  it('keeps the old tasks through a crash loop without a circuit breaker', async () => {
    const { fewestOld, status, failedTasks } = await play('crash-loop');
    assert.equal(fewestOld, 2);
    assert.equal(status, 'IN_PROGRESS');
    assert.ok(failedTasks > 2, `failed tasks: ${failedTasks}`);
  });

  it('places two of three tasks on two machines and says what the third is short of', async () => {
    const { running, message } = await play('short');
    assert.equal(running, 2);
    assert.match(
      message,
      /closest matching container-instance [0-9a-f]{32} has insufficient memory/,
    );
  });

  it('answers RunTask with a failure for each machine', async () => {
    assert.deepEqual(await play('run-failures'), {
      tasks: 0,
      reasons: ['RESOURCE:MEMORY', 'RESOURCE:MEMORY'],
    });
  });

  it('goes blue/green through every stage', async () => {
    const { status, stages, weights } = await play('blue-green');
    assert.equal(status, 'SUCCESSFUL');
    // Stages of some simulated seconds can pass between two looks; their order cannot change.
    assert.deepEqual(
      stages,
      STAGES.filter((one) => stages.includes(one)),
    );
    assert.ok(stages.includes('SCALE_UP') && stages.includes('BAKE_TIME'), stages.join());
    assert.equal(weights[stages.indexOf('SCALE_UP')], 0);
    assert.equal(weights[stages.indexOf('BAKE_TIME')], 100);
  });

  it('continues a canary that pauses, step by step', async () => {
    assert.deepEqual(await play('canary'), {
      status: 'SUCCESSFUL',
      weights: [0, 10, 100],
      ids: 2,
    });
  });

  it('refuses with modelled exceptions', async () => {
    assert.deepEqual((await play('refused')).codes, [
      'ClusterNotFoundException',
      'ClientException',
      'ServiceDeploymentNotFoundException',
      'ServiceNotFoundException',
    ]);
  });

  it("satisfies botocore's own waiters", async () => {
    assert.deepEqual(await play('waiters'), { waited: 4 });
  });
});
