import { createServiceDefinitions } from '../../src/aws/service-definitions.ts';
import { startMockServer } from '../../src/mock-server/start.ts';

test('a service is made, read with all that a definition may say, and tagged', async () => {
  const server = await startMockServer({ speed: 0 });
  server.seed({ cluster: 'c', service: 'old' });
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const connection = { endpoint: server.endpoint, region: 'us-east-1', credentials, maxRetries: 0 };
  const services = createServiceDefinitions(connection, {});
  try {
    expect(await services.look({ cluster: 'c', service: 'web' })).toBeUndefined();
    const request = { serviceName: 'web', desiredCount: 1, taskDefinition: 'old' };
    const made = await services.create({ ...request, cluster: 'c', enableECSManagedTags: true });
    expect(made).toMatchObject({ name: 'web', status: 'ACTIVE', desiredCount: 1 });
    await services.tag(made.arn, [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
    ]);
    await services.untag(made.arn, ['a']);
    expect(await services.look({ cluster: 'c', service: 'web' })).toMatchObject({
      arn: made.arn,
      status: 'ACTIVE',
      members: { serviceName: 'web', desiredCount: 1, enableECSManagedTags: true },
      tags: [{ key: 'b', value: '2' }],
    });
    const gone = services.look({ cluster: 'gone', service: 'web' });
    await expect(gone).rejects.toMatchObject({ code: 'cluster-not-found' });
    const twice = services.create({ ...request, desiredCount: 2, cluster: 'c' });
    await expect(twice).rejects.toMatchObject({ name: 'SlipwayError' });
  } finally {
    await server.stop();
  }
});
