import { answerControl } from '../../../src/mock-server/control/answer-control.ts';
import { type Bench, startSeeded, stopAll } from '../builders.ts';

afterAll(stopAll);

describe('the control path', () => {
  let bench: Bench;
  const url = (path: string) => `${bench.server.endpoint}/_slipway/${path}`;
  const get = async (path: string) =>
    (await fetch(url(path))).json() as Promise<Record<string, unknown>>;
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(url(path), { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  beforeEach(async () => {
    bench = await startSeeded();
    const input = { cluster: 'c', services: ['web'] };
    const { DescribeServicesCommand } = await import('@aws-sdk/client-ecs');
    await bench.ecs.send(new DescribeServicesCommand(input));
  });

  it('advances the clock', async () => {
    const { secondsSinceStart } = await get('time');
    const { body } = await post('advance', { seconds: 60 });
    expect(Number(body.secondsSinceStart)).toBe(Number(secondsSinceStart) + 60);
  });

  it.each([[{}], [{ seconds: -1 }], [{ seconds: 'x' }], [{ seconds: 1e12 }]])(
    'refuses to advance by %j',
    async (body) => {
      expect(await post('advance', body)).toMatchObject({
        status: 400,
        body: { error: expect.stringContaining('"seconds"') },
      });
    },
  );

  it('shows the state, in the shapes of AWS', async () => {
    expect(await get('state')).toMatchObject({
      regions: [
        {
          region: 'eu-west-1',
          clusters: [{ services: [{ serviceName: 'web', runningCount: 3 }] }],
        },
      ],
    });
  });

  it('reads the log of requests, or what is asked of it', async () => {
    expect(await get('requests')).toMatchObject({ requests: [{ operation: 'DescribeServices' }] });
    expect(await get('requests?service=sts')).toEqual({ requests: [] });
    expect(await get('requests?operation=DescribeServices&last=1')).toMatchObject({
      requests: [{}],
    });
  });

  it('stops tasks of a service', async () => {
    const event = { stopTasks: { cluster: 'c', service: 'web', count: 1 } };
    const { body } = await post('events', event);
    expect(body).toMatchObject({ answers: [{ task: { desiredStatus: 'STOPPED' } }] });
  });

  it('carries out any call', async () => {
    const call = { service: 'ecs', operation: 'CreateCluster', input: { clusterName: 'new' } };
    const { body } = await post('events', { call });
    expect(body).toMatchObject({ answers: [{ cluster: { clusterName: 'new' } }] });
    const refused = await post('events', { call: { ...call, operation: 'Fly' } });
    expect(refused).toMatchObject({ status: 400, body: { code: 'UnknownOperationException' } });
  });

  it('puts faults in the way and takes them away', async () => {
    const fault = { kind: 'throttle', operation: 'ecs.*', times: 2 };
    expect((await post('faults', fault)).body).toEqual({ faults: [fault] });
    expect(await (await fetch(url('faults'), { method: 'DELETE' })).json()).toEqual({ faults: [] });
    expect(await post('faults', { kind: 'rain' })).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('fault.kind has to be one of') },
    });
  });

  it('says what there is when asked for something else, or for nothing that can be read', async () => {
    expect(await get('nothing')).toMatchObject({
      known: expect.arrayContaining(['GET /_slipway/state']),
    });
    const answer = await fetch(url('advance'), { method: 'POST', body: '{' });
    expect(answer.status).toBe(400);
  });

  it('shows a page that may load nothing from elsewhere', async () => {
    const answer = await fetch(url(''));
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('does not listen to pages of other sites', async () => {
    const answer = await fetch(url('advance'), {
      method: 'POST',
      headers: { origin: 'https://example.org' },
      body: '{"seconds":1}',
    });
    expect(answer.status).toBe(403);
  });

  it.each(['evil.example:80', '127.0.0.1.example'])('does not listen under the name %s', (host) => {
    const house = { account: undefined as never, records: [] };
    const request = { headers: { host }, body: '', method: 'GET', url: '/_slipway/state' };
    expect(answerControl(house, request).status).toBe(403);
  });
});
