/** Infrastructure as code in miniature: what Terraform asks of Amazon ECS, played by boto3 at the usual speed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

/** Wall time at most, ms. */
const LIMIT_MS = 40_000;

describe('infrastructure as code', { skip: tool.skip }, () => {
  let server;
  let endpoint;

  before(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '60']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  });
  after(() => stop(server));

  it('makes, reads back, changes and takes away a service and what it stands on', async () => {
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', 'terraform_like.py')], {
      env: { PATH: process.env.PATH, ...awsAt(endpoint), AWS_DEFAULT_REGION: 'us-east-1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all, ms } = await finished(child);
    assert.equal(code, 0, all);
    assert.deepEqual(JSON.parse(stdout), {
      clusterTags: true,
      definitionTags: true,
      definition: true,
      serviceTags: true,
      unchanged: true,
      changed: true,
      tags: true,
      interface: true,
      stopped: ['UserInitiated', 'enough'],
      lines: true,
      refused: ['InvalidParameterException', 'ClusterContainsServicesException'],
      gone: 'INACTIVE',
      definitions: ['DELETE_IN_PROGRESS', 'DELETE_IN_PROGRESS'],
      cluster: 'INACTIVE',
    });
    assert.ok(ms < LIMIT_MS, `took ${Math.round(ms)} ms`);
  });
});
