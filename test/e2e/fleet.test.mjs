/** Several services in one run: told to stop, and killed. */
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
import { awsAt, finished, parseOutputs, printed, start, stop } from './slipway.mjs';

/** The runner gives 7.5 s. */
const LIMIT_MS = 7_000;
const NAMES = ['api', 'web', 'jobs', 'mail'];

const definitionOf = (family, tag) => ({
  family,
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [{ name: 'app', image: `example/app:${tag}` }],
});

const ACCOUNT = {
  clusters: [{ clusterName: 'default' }],
  taskDefinitions: NAMES.map((name) => definitionOf(name, 'ok')),
  services: NAMES.map((serviceName) => ({
    cluster: 'default',
    serviceName,
    taskDefinition: `${serviceName}:1`,
    desiredCount: 2,
    launchType: 'FARGATE',
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60718'] } },
  })),
};

describe('several services in one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-fleet-'));
  let server;
  let endpoint;
  let ecs;

  before(async () => {
    const scenario = join(folder, 'scenario.json');
    writeFileSync(scenario, JSON.stringify({ account: ACCOUNT }));
    server = start(['dist/cli.js', 'mock', '--scenario', scenario, '--speed', '20']);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    ecs = new ECSClient({ endpoint, region: 'us-east-1', credentials });
    for (const name of NAMES) {
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(definitionOf(name, 'slow')));
    }
  });
  after(async () => {
    ecs.destroy();
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  /** The first three in one wave, the last one in the next; `mail` would be left as it is. */
  const SERVICES = NAMES.map((service) => ({
    service,
    'task-definition': join(folder, `${service}.json`),
    ...(service === 'mail' ? { wave: 2 } : {}),
    ...(service === 'jobs' ? { 'on-cancel': 'leave' } : {}),
  }));

  const begin = (inputs) => {
    const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    const files = Object.fromEntries(names.map((name) => [name, join(folder, name)]));
    for (const file of Object.values(files)) writeFileSync(file, '');
    const given = { services: JSON.stringify(SERVICES), 'on-cancel': 'rollback', ...inputs };
    const env = {
      ...awsAt(endpoint),
      ...files,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: folder,
    };
    const child = start(['dist/index.js'], { env });
    return { env, child, read: (name) => readFileSync(files[name], 'utf8') };
  };

  const newest = async (service) => {
    const { serviceDeployments } = await ecs.send(
      new ListServiceDeploymentsCommand({ cluster: 'default', service }),
    );
    const arns = [serviceDeployments[0].serviceDeploymentArn];
    const found = await ecs.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: arns }),
    );
    return found.serviceDeployments[0].status;
  };

  /** All of the first wave are under way. */
  const underWay = async (child) => {
    const seen = ['api', 'web', 'jobs'].map((name) =>
      printed(child, new RegExp(`\\[${name}\\] following deployment`)),
    );
    await Promise.all(seen);
  };

  for (const signal of ['SIGINT', 'SIGTERM']) {
    it(`ends in time after ${signal}, each service as its on-cancel says`, async (t) => {
      const { child, read } = begin({});
      const result = finished(child);
      await underWay(child);
      child.kill(signal);
      const signalledMs = performance.now();
      const { code, all } = await result;
      const tookMs = performance.now() - signalledMs;
      t.diagnostic(`${Math.round(tookMs)} ms after the signal`);
      assert.ok(tookMs < LIMIT_MS, `${Math.round(tookMs)} ms after the signal`);
      assert.equal(code, 7, all);
      const outputs = parseOutputs(read('GITHUB_OUTPUT'));
      assert.equal(outputs.outcome, 'cancelled');
      const ends = JSON.parse(outputs.services).map(({ name, outcome }) => [name, outcome]);
      assert.deepEqual(ends, [
        ['api', 'cancelled'],
        ['web', 'cancelled'],
        ['jobs', 'cancelled'],
        ['mail', 'not-started'],
      ]);
      assert.match(await newest('api'), /ROLLBACK/);
      assert.match(await newest('web'), /ROLLBACK/);
      assert.match(await newest('jobs'), /PENDING|IN_PROGRESS/);
      assert.match(read('GITHUB_STEP_SUMMARY'), /mail \| 2 \| not-started/);
      assert.match(read('GITHUB_STATE'), /\nended\n/);
    });
  }

  it('is finished by the post step when it was killed, each service by its name', async () => {
    const { env, child, read } = begin({});
    const gone = once(child, 'close');
    await underWay(child);
    child.kill('SIGKILL');
    await gone;
    const { slipway = '' } = parseOutputs(read('GITHUB_STATE'));
    assert.doesNotMatch(slipway, /test|secret/i);
    const post = await finished(
      start(['dist/post.js'], { env: { ...env, STATE_slipway: slipway } }),
    );
    assert.equal(post.code, 0, post.all);
    assert.match(post.all, /\[api\] .*told to roll the deployment back/);
    assert.match(post.all, /\[web\] .*told to roll the deployment back/);
    assert.match(post.all, /\[jobs\] .*goes on in AWS/);
    assert.match(post.all, /4 services: 3 cancelled, 1 not-started/);
    assert.match(await newest('api'), /ROLLBACK/);
    assert.match(await newest('jobs'), /PENDING|IN_PROGRESS/);
    const summary = read('GITHUB_STEP_SUMMARY');
    for (const name of NAMES) assert.match(summary, new RegExp(`\\| . ?${name} \\|`, 'u'));
  });
});
