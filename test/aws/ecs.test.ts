import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEcs } from '../../src/aws/ecs.ts';
import { type MockServer, startMockServer } from '../../src/mock-server/start.ts';
import { diffDefinitions } from '../../src/task-definition/diff.ts';

const NAME = { cluster: 'c', service: 'web' };
const DEFINITION = {
  family: 'web',
  networkMode: 'bridge',
  containerDefinitions: [{ name: 'web', image: 'example/app:crash', memory: 128 }],
};

function connect(endpoint: string, maxRetries = 0) {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  return createEcs({ endpoint, region: 'eu-west-1', credentials, maxRetries }, {});
}

describe('createEcs against the mock', () => {
  let mock: MockServer;
  beforeEach(async () => {
    mock = await startMockServer({ speed: 0 });
    mock.seed({
      ...NAME,
      definition: {
        ...DEFINITION,
        containerDefinitions: [{ name: 'web', image: 'x', memory: 128 }],
      },
    });
  });
  afterEach(() => mock.stop());

  test('registers, describes and updates, one call each', async () => {
    const ecs = connect(mock.endpoint);
    const revision = await ecs.registerTaskDefinition(DEFINITION);
    expect(revision).toMatchObject({ family: 'web', revision: 2 });
    const before = await ecs.describeService(NAME);
    expect(before).toMatchObject({
      name: 'web',
      status: 'ACTIVE',
      desiredCount: 3,
      runningCount: 3,
    });
    const after = await ecs.updateService({ ...NAME, taskDefinition: revision.arn });
    expect(after.deployments[0]).toMatchObject({
      status: 'PRIMARY',
      taskDefinitionArn: revision.arn,
    });
    expect(mock.requests().map(({ operation }) => operation)).toEqual([
      'RegisterTaskDefinition',
      'DescribeServices',
      'UpdateService',
    ]);
  });

  test('describes a revision by family, number and ARN, with its tags', async () => {
    const ecs = connect(mock.endpoint);
    const tags = [{ key: 'team', value: 'web' }];
    const { arn } = await ecs.registerTaskDefinition({ ...DEFINITION, tags });
    for (const name of ['web', 'web:2', arn]) {
      expect(await ecs.describeTaskDefinition(name)).toMatchObject({
        arn,
        family: 'web',
        revision: 2,
        status: 'ACTIVE',
        definition: { containerDefinitions: [{ image: 'example/app:crash' }], tags },
      });
    }
  });

  test.each(['web:9', 'nope'])('%s is not there', async (name) => {
    expect(await connect(mock.endpoint).describeTaskDefinition(name)).toBeUndefined();
  });

  test('a revision as AWS shows it says the same as what was registered', async () => {
    const ecs = connect(mock.endpoint);
    await ecs.registerTaskDefinition(DEFINITION);
    const described = await ecs.describeTaskDefinition('web');
    expect(diffDefinitions(DEFINITION, described?.definition ?? {})).toEqual([]);
  });

  test('reads our service deployment and the tasks that it lost', async () => {
    const ecs = connect(mock.endpoint);
    const { arn } = await ecs.registerTaskDefinition(DEFINITION);
    const { deployments } = await ecs.updateService({ ...NAME, taskDefinition: arn });
    mock.advance(60);
    const ours = deployments[0]?.id ?? '';
    const [brief] = (await ecs.listServiceDeployments(NAME)) ?? [];
    const described = await ecs.describeServiceDeployment(brief?.arn ?? '');
    expect(described?.targetRevisionArn.endsWith(ours.replace('ecs-svc', ''))).toBe(true);
    const tasks = await ecs.stoppedTasks(NAME, ours);
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks[0]?.containers[0]?.exitCode).toBe(1);
  });

  test('a service that is not there is undefined, a cluster that is not there an error', async () => {
    const ecs = connect(mock.endpoint);
    expect(await ecs.describeService({ cluster: 'c', service: 'nope' })).toBeUndefined();
    await expect(ecs.describeService({ cluster: 'nope', service: 'web' })).rejects.toMatchObject({
      code: 'cluster-not-found',
    });
    await expect(ecs.updateService({ cluster: 'c', service: 'nope' })).rejects.toMatchObject({
      code: 'service-not-found',
    });
  });
});

describe('createEcs against something else', () => {
  let server: Server;
  let answer: { status: number; body: string };
  const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeEach(async () => {
    server = createServer((request, response) => {
      request.resume();
      response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('a web page is told to be none of AWS', async () => {
    answer = { status: 200, body: '<html>hello</html>' };
    await expect(connect(endpoint()).describeService(NAME)).rejects.toMatchObject({
      code: 'aws-not-an-answer',
    });
  });

  test('a server without the service deployment API is told by undefined', async () => {
    answer = { status: 400, body: '{"__type":"UnknownOperationException"}' };
    expect(await connect(endpoint()).listServiceDeployments(NAME)).toBeUndefined();
    expect(await connect(endpoint()).describeServiceDeployment('arn')).toBeUndefined();
  });

  test('a denied optional look is no error, a denied update is one', async () => {
    answer = { status: 400, body: '{"__type":"AccessDeniedException","message":"not authorized"}' };
    expect(await connect(endpoint()).listServiceDeployments(NAME)).toBeUndefined();
    await expect(connect(endpoint()).updateService(NAME)).rejects.toMatchObject({
      code: 'aws-denied',
    });
  });

  test('nobody there is told with the address', async () => {
    await expect(connect('http://127.0.0.1:1').describeService(NAME)).rejects.toMatchObject({
      code: 'aws-unreachable',
      message: expect.stringContaining('127.0.0.1:1'),
    });
  });
});
