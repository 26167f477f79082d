import { connect } from '../../src/wiring/connect.ts';

const STATUS = {
  operation: 'status' as const,
  cluster: 'c',
  service: 'web',
  mock: true,
  speed: 60,
  maxRetries: 0,
  format: 'text' as const,
};

describe('connect', () => {
  test('with mock finds the service that the inputs name, healthy with 3 tasks', async () => {
    const connected = await connect(STATUS, {});
    const service = await connected.ecs.describeService({ cluster: 'c', service: 'web' });
    expect(service).toMatchObject({ status: 'ACTIVE', desiredCount: 3, runningCount: 3 });
    expect(service?.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }]);
    await connected.close();
  });

  test('with mock the clock is that of the mock', async () => {
    const connected = await connect({ ...STATUS, speed: 10_000 }, {});
    const before = connected.clock.nowMs();
    await connected.clock.sleep(60_000);
    expect(connected.clock.nowMs() - before).toBeGreaterThanOrEqual(60_000);
    await connected.close();
  });

  test('without mock the endpoint of the environment is used', async () => {
    const connected = await connect({ ...STATUS, mock: false, region: 'eu-west-1' }, {});
    expect(Math.abs(connected.clock.nowMs() - Date.now())).toBeLessThan(1_000);
    await connected.close();
  });
});
