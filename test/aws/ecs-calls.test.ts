import {
  connectBySdk,
  connectDirectly,
  connectEcs,
  type EcsCalls,
} from '../../src/aws/ecs-calls.ts';
import { type MockServer, startMockServer } from '../../src/mock-server/start.ts';
import { type Scripted, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const CREDENTIALS = { accessKeyId: 'AKID', secretAccessKey: 'secret' };
const REGION = 'eu-west-1';
const NAME = { cluster: 'c', service: 'web' };
const DEFINITION = {
  family: 'web',
  networkMode: 'bridge',
  containerDefinitions: [{ name: 'web', image: 'example/app:ok', memory: 128 }],
};

type Connect = (endpoint: string, maxRetries: number) => Promise<EcsCalls>;

/** Both ways to call Amazon ECS: whatever one does the other has to do. */
const WAYS: readonly (readonly [string, Connect])[] = [
  [
    'direct',
    (endpoint, maxRetries) =>
      connectDirectly({
        url: new URL(`${endpoint}/`),
        region: REGION,
        credentials: CREDENTIALS,
        maxAttempts: maxRetries + 1,
        timeouts: { connectionTimeout: 5_000, requestTimeout: 30_000 },
      }),
  ],
  [
    'SDK',
    (endpoint, maxRetries) =>
      connectBySdk({ endpoint, region: REGION, credentials: CREDENTIALS, maxRetries }, {}),
  ],
];

describe.each(WAYS)('%s calls to the mock', (_, connect) => {
  let mock: MockServer;
  let calls: EcsCalls;
  beforeEach(async () => {
    mock = await startMockServer({ speed: 0 });
    mock.seed({ ...NAME, definition: DEFINITION });
    calls = await connect(mock.endpoint, 0);
  });
  afterEach(() => mock.stop());

  test('give every answer with its times as dates', async () => {
    const { taskDefinition } = await calls.registerTaskDefinition(DEFINITION);
    expect(taskDefinition).toMatchObject({ family: 'web', revision: 2, status: 'ACTIVE' });
    expect(taskDefinition?.registeredAt).toBeInstanceOf(Date);
    const arn = String(taskDefinition?.taskDefinitionArn);
    const { service } = await calls.updateService({ ...NAME, taskDefinition: arn });
    expect(service?.deployments?.[0]?.createdAt).toBeInstanceOf(Date);
    mock.advance(600);
    const { services } = await calls.describeServices({ cluster: 'c', services: ['web'] });
    expect(services?.[0]?.events?.[0]?.createdAt).toBeInstanceOf(Date);
    const { serviceDeployments = [] } = await calls.listServiceDeployments({ ...NAME });
    const serviceDeploymentArns = [String(serviceDeployments[0]?.serviceDeploymentArn)];
    const described = await calls.describeServiceDeployments({ serviceDeploymentArns });
    expect(described.serviceDeployments?.[0]?.finishedAt).toBeInstanceOf(Date);
    const { taskArns = [] } = await calls.listTasks({ cluster: 'c', serviceName: 'web' });
    const { tasks } = await calls.describeTasks({ cluster: 'c', tasks: taskArns });
    expect(tasks?.[0]?.startedAt).toBeInstanceOf(Date);
  });

  test('give the error of the service', async () => {
    await expect(
      calls.describeServices({ cluster: 'no', services: ['web'] }),
    ).rejects.toMatchObject({
      code: 'cluster-not-found',
      message: expect.stringContaining('ClusterNotFoundException'),
    });
  });
});

const FAILURES: readonly (readonly [string, Scripted, string])[] = [
  ['a web page', { body: '<html>' }, 'aws-not-an-answer'],
  ['a refusal', { status: 400, body: '{"__type":"ClientException","message":"a"}' }, 'aws-refused'],
  ['a refusal without a word', { status: 400, body: '' }, 'aws-refused'],
  ['no such place', { status: 404, body: '{"message":"not here"}' }, 'aws-unsupported'],
  ['a denial', { status: 400, body: '{"__type":"AccessDeniedException"}' }, 'aws-denied'],
  ['old keys', { status: 400, body: '{"__type":"a#ExpiredTokenException:b"}' }, 'aws-credentials'],
  ['too many calls', { status: 400, body: '{"__type":"ThrottlingException"}' }, 'aws-throttled'],
  ['a dropped connection', 'drop', 'aws-unreachable'],
  ['a server in trouble', { status: 500, body: '{"__type":"ServerException"}' }, 'aws-refused'],
  ['a web page of trouble', { status: 503, body: '<html>' }, 'aws-not-an-answer'],
];

const REPEATED: readonly (readonly [string, Scripted])[] = [
  ['a dropped connection', 'drop'],
  ['a server in trouble', { status: 500, body: '{"__type":"ServerException"}' }],
  ['a web page of trouble', { status: 502, body: '<html>' }],
  ['too many calls', { status: 400, body: '{"__type":"LimitExceededException"}' }],
  ['status 429', { status: 429, headers: { 'retry-after': '0' } }],
];

const ONCE: readonly (readonly [string, Scripted])[] = [
  ['a refusal', { status: 400, body: '{"__type":"ClientException"}' }],
  ['a web page', { body: '<html>' }],
  ['status 501', { status: 501 }],
];

describe.each(WAYS)('%s calls to a scripted server', (_, connect) => {
  let server: ScriptedServer;
  afterEach(() => server.stop());

  async function describeServices(answers: readonly Scripted[], maxRetries: number) {
    server = await startScriptedServer(answers);
    const calls = await connect(server.endpoint, maxRetries);
    return calls.describeServices({ cluster: 'c', services: ['web'] });
  }

  test.each(FAILURES)('after %s end with %j as %s', async (_what, answer, code) => {
    await expect(describeServices([answer], 0)).rejects.toMatchObject({ code });
  });

  test.each(REPEATED)('are repeated after %s', async (_what, answer) => {
    const good = { body: '{"services":[{"serviceName":"web"}]}' };
    expect((await describeServices([answer, good], 1)).services).toEqual([{ serviceName: 'web' }]);
    expect(server.seen.map(({ body }) => JSON.parse(body))).toEqual(
      Array(2).fill({ cluster: 'c', services: ['web'] }),
    );
  });

  test.each(ONCE)('are not repeated after %s', async (_what, answer) => {
    await expect(describeServices([answer], 3)).rejects.toThrow();
    expect(server.seen.length).toBe(1);
  });

  test('wait as long as the server asks', async () => {
    const startedMs = performance.now();
    const busy = { status: 503, headers: { 'retry-after': '1' } };
    await describeServices([busy, {}], 1);
    expect(performance.now() - startedMs).toBeGreaterThan(900);
  });

  test('drop null members, and say nothing of members that are not there', async () => {
    const answer = await describeServices([{ body: '{"services":null,"failures":[]}' }], 0);
    expect(answer.services).toBeUndefined();
    expect(answer.failures).toEqual([]);
  });
});

describe('connectEcs', () => {
  test.each([
    ['keys alone go without the SDK', {}, /^slipway$/],
    [
      'a variable that only the SDK knows goes with the SDK',
      { AWS_SDK_UA_APP_ID: 'app' },
      /^aws-sdk-js/,
    ],
  ])('%s', async (_, more, agent) => {
    const server = await startScriptedServer([{}]);
    const env = { HOME: '/nonexistent', AWS_REGION: REGION, ...more };
    const connection = { endpoint: server.endpoint, credentials: CREDENTIALS, maxRetries: 0 };
    const calls = await connectEcs(connection, env);
    await calls.listTasks({});
    expect(server.seen[0]?.headers['user-agent']).toMatch(agent);
    server.stop();
  });
});
