import type { Connected } from '../../src/wiring/aws-ports.ts';
import { connect } from '../../src/wiring/connect.ts';

const STATUS = {
  operation: 'status' as const,
  cluster: 'c',
  service: 'web',
  mock: true,
  speed: 0,
  maxRetries: 0,
  format: 'text' as const,
};

describe('connect', () => {
  let connected: Connected | undefined;
  afterEach(() => connected?.close());

  test('with mock finds the service that the inputs name, healthy with 3 tasks', async () => {
    connected = await connect(STATUS, {});
    const service = await connected.ecs.describeService({ cluster: 'c', service: 'web' });
    expect(service).toMatchObject({ status: 'ACTIVE', desiredCount: 3, runningCount: 3 });
    expect(service?.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }]);
  });

  test('with mock the clock is that of the mock', async () => {
    connected = await connect(STATUS, {});
    const before = connected.clock.nowMs();
    await connected.clock.sleep(60_000);
    expect(connected.clock.nowMs() - before).toBe(60_000);
  });

  test('without mock the clock is the real one', async () => {
    connected = await connect({ ...STATUS, mock: false, region: 'eu-west-1' }, {});
    expect(Math.abs(connected.clock.nowMs() - Date.now())).toBeLessThan(1_000);
  });
});
