import { createInventory } from '../../src/aws/inventory.ts';
import { startMockServer } from '../../src/mock-server/start.ts';
import { makeBalancing } from '../mock-server/load-balancing.ts';

test('target groups come with their health check and the delay of their targets', async () => {
  const server = await startMockServer({ speed: 0 });
  const { elb, blue } = await makeBalancing(server);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const { endpoint } = server;
  const inventory = createInventory(
    { endpoint, region: 'eu-west-1', credentials, maxRetries: 0 },
    {},
  );
  try {
    expect(await inventory.targetGroup(blue)).toEqual({
      arn: blue,
      targetType: 'ip',
      healthCheckPort: 'traffic-port',
      healthCheckPath: '/',
      intervalSeconds: 10,
      unhealthyThreshold: 3,
    });
    expect(await inventory.drainSeconds(blue)).toBe(300);
    expect(await inventory.drainSeconds(`${blue}0`)).toBeUndefined();
    expect(await inventory.targetGroup(`${blue}0`)).toBeUndefined();
  } finally {
    elb.destroy();
    await server.stop();
  }
});
