import { type ECSClient, ListClustersCommand } from '@aws-sdk/client-ecs';
import { startMockServer } from '../../src/mock-server/start.ts';
import { clientOf, look, startBench, startSeeded, stopAll } from './builders.ts';

afterEach(stopAll);

const AUTHORIZATION =
  'AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/ecs/aws4_request, SignedHeaders=host, Signature=0';

function post(endpoint: string, headers: Record<string, string>, body: string): Promise<Response> {
  return fetch(endpoint, { method: 'POST', headers, body });
}

describe('startMockServer', () => {
  it('names a port that is taken', async () => {
    const { server } = await startBench();
    const port = Number(new URL(server.endpoint).port);
    await expect(startMockServer({ speed: 0, port })).rejects.toMatchObject({
      code: 'mock-port',
      message: expect.stringContaining(String(port)),
    });
  });

  it('stops at once although a client keeps its connection', async () => {
    const server = await startMockServer({ speed: 0 });
    const ecs: ECSClient = clientOf(server);
    await ecs.send(new ListClustersCommand({}));
    const startMs = performance.now();
    await server.stop();
    expect(performance.now() - startMs).toBeLessThan(500);
    ecs.destroy();
  });

  it('remembers requests, in simulated time, and tells each in a line', async () => {
    const lines: string[] = [];
    const { server, ecs } = await startBench({ onRequest: (line) => lines.push(line) });
    await ecs.send(new ListClustersCommand({ maxResults: 5 }));
    server.advance(60);
    await ecs.send(new ListClustersCommand({ nextToken: 'x' })).catch(() => undefined);
    const [first, second] = server.requests();
    expect(first).toMatchObject({
      service: 'ecs',
      operation: 'ListClusters',
      input: { maxResults: 5 },
      status: 200,
    });
    expect(second!.status).toBe(400);
    expect(second!.atMs - first!.atMs).toBe(60_000);
    expect(lines).toEqual([
      'ecs.ListClusters 200',
      'ecs.ListClusters 400 InvalidParameterException: Invalid token.',
    ]);
  });

  it('keeps Regions apart, each with what was seeded', async () => {
    const bench = await startSeeded();
    const other = { ...bench, ecs: clientOf(bench.server, 'us-west-2') };
    expect((await look(other)).serviceArn).toContain(':us-west-2:');
    expect((await look(bench)).serviceArn).toContain(':eu-west-1:');
    bench.server.seed({ cluster: 'c', service: 'late' });
    expect(await look(bench, 'late')).toMatchObject({ runningCount: 3, desiredCount: 3 });
    other.ecs.destroy();
  });

  it('gives the same ids for the same random seed', async () => {
    const ids = async (seed: number) => {
      const { events } = await look(await startSeeded({ seed }));
      return events!.map((one) => one.id);
    };
    expect(await ids(1)).toEqual(await ids(1));
    expect(await ids(1)).not.toEqual(await ids(2));
  });

  it('lets a sleeper move the time on at speed 0, and waits in real time otherwise', async () => {
    const { server } = await startBench();
    const startMs = server.clock.nowMs();
    await server.clock.sleep(3_600_000);
    expect(server.clock.nowMs() - startMs).toBe(3_600_000);
    const quick = await startMockServer({ speed: 10_000 });
    const quickStartMs = quick.clock.nowMs();
    await quick.clock.sleep(500_000);
    expect(quick.clock.nowMs() - quickStartMs).toBeGreaterThanOrEqual(490_000);
    await quick.stop();
  });
});

describe('the wire', () => {
  const json = { 'content-type': 'application/x-amz-json-1.1', authorization: AUTHORIZATION };
  const target = (name: string) => ({
    'x-amz-target': `AmazonEC2ContainerServiceV20141113.${name}`,
  });

  it.each([
    ['an unknown operation', target('Frobnicate'), '{}', 400, 'UnknownOperationException'],
    [
      'an operation of the prototype',
      target('constructor'),
      '{}',
      400,
      'UnknownOperationException',
    ],
    [
      'a service without operations',
      { 'x-amz-target': 'CodeDeploy_20141006.Fly' },
      '{}',
      400,
      'UnknownOperationException',
    ],
    [
      'an unknown service',
      { 'x-amz-target': 'toString.X' },
      '{}',
      400,
      'UnknownOperationException',
    ],
    ['no target', {}, '{}', 400, 'UnknownOperationException'],
    ['no JSON', target('ListClusters'), '{', 400, 'SerializationException'],
    ['JSON that is no object', target('ListClusters'), '[]', 400, 'SerializationException'],
    ['null', target('ListClusters'), 'null', 400, 'SerializationException'],
    [
      'no credentials',
      { ...target('ListClusters'), authorization: '' },
      '{}',
      400,
      'MissingAuthenticationTokenException',
    ],
    [
      'a wrong type',
      target('UpdateService'),
      '{"service":"a","desiredCount":"3"}',
      400,
      'SerializationException',
    ],
    [
      'a body that is too large',
      target('ListClusters'),
      'x'.repeat(9_000_000),
      413,
      'RequestEntityTooLargeException',
    ],
  ])('answers %s as AWS would', async (_, headers, body, status, type) => {
    const { server } = await startBench();
    const response = await post(server.endpoint, { ...json, ...headers }, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toMatchObject({ __type: type, message: expect.any(String) });
  });

  it('takes an empty body for an empty request, and us-east-1 for want of a Region', async () => {
    const { server } = await startBench();
    const headers = { ...json, ...target('CreateCluster'), authorization: 'Bearer x' };
    const { cluster } = (await (await post(server.endpoint, headers, '')).json()) as {
      cluster: { clusterArn: string };
    };
    expect(cluster.clusterArn).toContain(':us-east-1:');
  });

  it('keeps the Date header real and the times in bodies simulated', async () => {
    const { server } = await startBench();
    server.advance(86_400);
    const headers = { ...json, ...target('RegisterTaskDefinition') };
    const body = JSON.stringify({
      family: 'a',
      containerDefinitions: [{ name: 'a', image: 'a', memory: 6 }],
    });
    const response = await post(server.endpoint, headers, body);
    expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now())).toBeLessThan(
      5_000,
    );
    const { taskDefinition } = (await response.json()) as {
      taskDefinition: { registeredAt: number };
    };
    expect(taskDefinition.registeredAt * 1000 - Date.now()).toBeGreaterThan(86_000_000);
  });

  it('answers GetCallerIdentity in XML, and other actions with an XML error', async () => {
    const { server } = await startBench();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      authorization: AUTHORIZATION.replace('/ecs/', '/sts/'),
    };
    const ask = async (action: string) =>
      (await post(server.endpoint, headers, `Action=${action}&Version=2011-06-15`)).text();
    expect(await ask('GetCallerIdentity')).toMatch(
      /^<GetCallerIdentityResponse xmlns="[^"]+"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user\/slipway<\/Arn>.*<Account>123456789012<\/Account>/,
    );
    expect(await ask('AssumeRole')).toMatch(
      /^<ErrorResponse .*<Code>UnknownOperationException<\/Code>/,
    );
  });
});
