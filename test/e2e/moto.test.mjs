/** dist/ against moto, a stand-in of AWS by other authors: the wire is judged by a stranger. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { motoServer } from './moto-server.mjs';
import { awsAt, DEFINITION, runAction, stop } from './slipway.mjs';
import { orSkip, python } from './tools.mjs';

const tool = orSkip(python);

describe('dist/ against moto', { skip: tool.skip }, () => {
  let server;
  let endpoint;

  before(async () => {
    ({ child: server, endpoint } = await motoServer(tool.path));
    await makeService(endpoint);
  });
  after(() => stop(server));

  const run = (inputs) => runAction(inputs, { env: awsAt(endpoint) });

  it('registers a revision', async () => {
    const before = await latestRevision(endpoint);
    const { code, outputs, all } = await run({
      operation: 'register',
      'task-definition': DEFINITION,
    });
    assert.equal(code, 0, all);
    assert.match(outputs['task-definition-arn'], new RegExp(`:task-definition/web:${before + 1}$`));
    assert.equal(await latestRevision(endpoint), before + 1);
  });

  it('deploys without waiting, and the service runs what was registered', async () => {
    const { code, outputs, all } = await run({
      'task-definition': DEFINITION,
      service: 'web',
      image: 'example/app:2',
      'wait-for-service-stability': 'false',
    });
    assert.equal(code, 0, all);
    assert.equal(outputs.outcome, 'succeeded');
    const { services } = await call(endpoint, 'DescribeServices', { services: ['web'] });
    assert.equal(services[0].taskDefinition, outputs['task-definition-arn']);
    const { taskDefinition } = await call(endpoint, 'DescribeTaskDefinition', {
      taskDefinition: outputs['task-definition-arn'],
    });
    assert.equal(taskDefinition.containerDefinitions[0].image, 'example/app:2');
  });

  it('says that the waiting time was over, how long it was and where the tasks are', async () => {
    const { code, outputs, all } = await run({
      'task-definition': DEFINITION,
      service: 'web',
      'wait-for-minutes': '0.05',
    });
    assert.equal(code, 5, all);
    assert.equal(outputs.outcome, 'timed-out');
    assert.match(outputs.cause, /0 of 1/);
    assert.match(outputs.cause, /\b(3 s|0:03|0\.05 min)/, outputs.cause);
  });

  it('names a service that does not exist and registers nothing for it', async () => {
    const before = await latestRevision(endpoint);
    const { code, all } = await run({ 'task-definition': DEFINITION, service: 'no-such-service' });
    assert.equal(code, 1, all);
    assert.match(all, /no-such-service/);
    assert.equal(await latestRevision(endpoint), before);
  });
});

async function makeService(endpoint) {
  await call(endpoint, 'CreateCluster', { clusterName: 'default' });
  await call(endpoint, 'RegisterTaskDefinition', {
    family: 'web',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'web', image: 'example/app:1', essential: true }],
  });
  const body = {
    serviceName: 'web',
    taskDefinition: 'web:1',
    desiredCount: 1,
    launchType: 'FARGATE',
  };
  await call(endpoint, 'CreateService', body);
}

async function latestRevision(endpoint) {
  const { taskDefinitionArns } = await call(endpoint, 'ListTaskDefinitions', {
    familyPrefix: 'web',
  });
  return Math.max(...taskDefinitionArns.map((arn) => Number(arn.split(':').at(-1))));
}

/** One call of the wire protocol by hand, so that the SDK is not both the judge and the judged. */
async function call(endpoint, operation, body) {
  const scope = 'test/20260101/us-east-1/ecs/aws4_request';
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, `${operation}: ${JSON.stringify(answer)}`);
  return answer;
}
