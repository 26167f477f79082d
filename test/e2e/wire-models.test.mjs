/**
 * Every operation of the mock is called by boto3, and every answer is judged by the models that botocore carries: of
 * these calls, and of all tests that ran before in the same run. Then each request is spoiled and has to be refused.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { awsAt, finished, printed, start, stop } from './slipway.mjs';
import { orSkip, python, ROOT } from './tools.mjs';

const tool = orSkip(python);

/** No caller can know the id that a function of a hook is told, so that the call can only be refused. */
const NEVER_ANSWERED = ['codedeploy.PutLifecycleEventHookExecutionStatus'];

describe('the wire, judged by the models of botocore', { skip: tool.skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-models-'));
  const record = join(folder, 'record.jsonl');
  let server;
  let endpoint;

  before(async () => {
    server = start(['dist/cli.js', 'mock', '--port', '0', '--speed', '1', '--record', record]);
    [, endpoint] = await printed(server, /listening on (http:\/\/127\.0\.0\.1:\d+)/);
  });
  after(async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  const script = async (...args) => {
    const [name, ...rest] = args;
    const child = spawn(tool.path, [join(ROOT, 'test', 'e2e', name), ...rest], {
      env: {
        PATH: process.env.PATH,
        PYTHONDONTWRITEBYTECODE: '1',
        ...awsAt(endpoint),
        AWS_DEFAULT_REGION: 'us-east-1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, all } = await finished(child);
    assert.equal(code, 0, all);
    return JSON.parse(stdout);
  };

  it('answers every operation, and every answer is of its model', async () => {
    const operations = await script('every.py');
    const { answered, problems } = await script('check_answers.py', record);
    const wanted = Object.entries(operations).flatMap(([service, names]) =>
      names.map((name) => `${service}.${name}`),
    );
    assert.deepEqual(problems, {});
    assert.deepEqual(
      wanted.filter((name) => answered[name] === undefined),
      NEVER_ANSWERED,
    );
  });

  it('refuses whatever a model forbids, with a code of the service', async () => {
    const copy = join(folder, 'copy.jsonl');
    writeFileSync(copy, readFileSync(record));
    const { sent, problems } = await script('refused.py', copy);
    assert.deepEqual(problems, {});
    assert.ok(sent > 1200, `spoiled requests: ${sent}`);
  });

  it('notices answers that are not of the model', async () => {
    const planted = join(folder, 'planted.jsonl');
    const lines = PLANTED.map((line) => JSON.stringify({ status: 200, request: {}, ...line }));
    writeFileSync(planted, lines.join('\n'));
    const { problems } = await script('check_answers.py', planted);
    assert.equal(Object.keys(problems).length, PLANTED.length, JSON.stringify(problems, null, 1));
  });

  it('gave only such answers to all tests of this run', async () => {
    const records = process.env.E2E_RECORDS;
    const files = records === undefined ? [] : readdirSync(records).map((n) => join(records, n));
    if (files.length === 0) return;
    const { problems } = await script('check_answers.py', ...files);
    assert.deepEqual(problems, {});
  });
});

const XML = 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/';
const groups = (member) =>
  `<DescribeTargetGroupsResponse xmlns="${XML}"><DescribeTargetGroupsResult><TargetGroups><member>${member}</member></TargetGroups></DescribeTargetGroupsResult><ResponseMetadata/></DescribeTargetGroupsResponse>`;

/** Answers with one mistake each. */
const PLANTED = [
  { service: 'ecs', operation: 'CreateCluster', response: { cluster: { colour: 'red' } } },
  { service: 'ecs', operation: 'CreateService', response: { service: { desiredCount: '3' } } },
  {
    service: 'ecs',
    operation: 'StopTask',
    response: { task: { createdAt: '2026-01-01T00:00:00Z' } },
  },
  { service: 'ecs', operation: 'RunTask', response: { tasks: { taskArn: 'a' } } },
  { service: 'ecs', operation: 'StopTask', response: { task: { launchType: 'MOON' } } },
  {
    service: 'ecs',
    operation: 'CreateCluster',
    status: 400,
    response: { __type: 'NoSuchThing', message: 'a' },
  },
  {
    service: 'elasticloadbalancing',
    operation: 'DescribeTargetGroups',
    response: groups('<Port>many</Port>'),
  },
  {
    service: 'elasticloadbalancing',
    operation: 'DescribeTargetGroups',
    response: groups('<Colour>red</Colour>'),
  },
];
