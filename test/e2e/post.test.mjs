/** The post step: after a main step that was killed, and after one that ended by itself. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  DescribeServiceDeploymentsCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
} from '@aws-sdk/client-ecs';
import { awsAt, DEFINITION, finished, parseOutputs, printed, start, stop } from './slipway.mjs';

/** Loading nothing costs so little, ms; the machine that measures may be busy. */
const IDLE_LIMIT_MS = 60;

const SERVICE = {
  account: {
    clusters: [{ clusterName: 'default' }],
    taskDefinitions: [
      {
        family: 'web',
        networkMode: 'awsvpc',
        cpu: '256',
        memory: '512',
        requiresCompatibilities: ['FARGATE'],
        containerDefinitions: [{ name: 'web', image: 'example/app:ok' }],
      },
    ],
    services: [
      {
        cluster: 'default',
        serviceName: 'web',
        taskDefinition: 'web:1',
        desiredCount: 2,
        launchType: 'FARGATE',
        networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60718'] } },
      },
    ],
  },
};

describe('the post step', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-post-'));
  let server;
  let endpoint;
  let ecs;

  before(async () => {
    const scenario = join(folder, 'scenario.json');
    writeFileSync(scenario, JSON.stringify(SERVICE));
    server = start(['dist/cli.js', 'mock', '--scenario', scenario, '--speed', '20']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    ecs = new ECSClient({ endpoint, region: 'us-east-1', credentials });
  });
  after(async () => {
    ecs.destroy();
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  const envOf = (inputs) => {
    const files = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => [
        name,
        join(folder, name),
      ]),
    );
    for (const file of Object.values(files)) writeFileSync(file, '');
    const named = Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    return {
      ...awsAt(endpoint),
      ...files,
      ...Object.fromEntries(named),
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: folder,
    };
  };

  /** Begins a deploy, kills it in the middle as nothing else can, and runs what the runner runs then. */
  const killedAndFinished = async (inputs) => {
    const env = envOf({
      'task-definition': DEFINITION,
      service: 'web',
      image: 'example/app:slow',
      ...inputs,
    });
    const main = start(['dist/index.js'], { env });
    const gone = once(main, 'close');
    await printed(main, /following deployment/);
    main.kill('SIGKILL');
    await gone;
    return post(env);
  };

  const post = async (env) => {
    const { slipway = '' } = parseOutputs(readFileSync(env.GITHUB_STATE, 'utf8'));
    const result = await finished(
      start(['dist/post.js'], { env: { ...env, STATE_slipway: slipway } }),
    );
    return { ...result, left: slipway, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') };
  };

  const newest = async () => {
    const { serviceDeployments } = await ecs.send(
      new ListServiceDeploymentsCommand({ cluster: 'default', service: 'web' }),
    );
    const arns = [serviceDeployments[0].serviceDeploymentArn];
    const found = await ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }),
    );
    return found.serviceDeployments[0];
  };

  it('rolls a deployment back whose step was killed, as on-cancel says, and tells it', async () => {
    const { code, all, summary, left } = await killedAndFinished({ 'on-cancel': 'rollback' });
    assert.equal(code, 0, all);
    assert.match(left, /"deploymentId":"ecs-svc\/\d+"/);
    assert.doesNotMatch(left, /test|secret/i);
    assert.match(
      all,
      /step was killed before it had ended\. ECS was told to roll the deployment back/,
    );
    assert.match(summary, /told to roll the deployment back/);
    assert.match((await newest()).status, /ROLLBACK/);
  });

  it('leaves it alone otherwise, and says that it goes on', async () => {
    const { code, all } = await killedAndFinished({});
    assert.equal(code, 0, all);
    assert.match(
      all,
      /step was killed before it had ended\. Its deployment ecs-svc\/\d+ goes on in AWS/,
    );
    assert.match((await newest()).status, /PENDING|IN_PROGRESS/);
  });

  it('says nothing and loads nothing after a step that ended by itself', async () => {
    const env = envOf({ 'task-definition': DEFINITION, operation: 'register' });
    const main = await finished(start(['dist/index.js'], { env }));
    assert.equal(main.code, 0, main.all);
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    const times = { post: [], empty: [] };
    for (let round = 0; round < 7; round += 1) {
      const { left, code, all, ms } = await post(env);
      assert.deepEqual([left, code, all], ['ended', 0, '']);
      times.post.push(ms);
      times.empty.push((await finished(start([empty], {}))).ms);
    }
    const median = (list) => list.sort((a, b) => a - b)[3];
    const extra = median(times.post) - median(times.empty);
    console.log(`post step with nothing to do: ${extra.toFixed(1)} ms more than an empty file`);
    assert.ok(extra < IDLE_LIMIT_MS, `${extra} ms`);
  });
});
