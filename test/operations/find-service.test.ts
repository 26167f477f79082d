import { assertDeployable, findService } from '../../src/operations/find-service.ts';
import { service } from '../deployment/builders.ts';
import { memoryPorts } from './memory-ports.ts';

const NAME = { cluster: 'c', service: 'web' };

test('findService names the service and the cluster that it did not find', async () => {
  const { ecs } = memoryPorts({ ecs: { describeService: async () => undefined } });
  await expect(findService(NAME, ecs)).rejects.toMatchObject({
    code: 'service-not-found',
    message: 'There is no service web in the cluster c.',
  });
});

test.each([
  [{ status: 'INACTIVE' }, 'service-inactive'],
  [{ deploymentController: 'EXTERNAL' }, 'service-unsupported'],
])('assertDeployable refuses %j', (over, code) => {
  expect(() => assertDeployable(service(over))).toThrow(expect.objectContaining({ code }));
});

test('assertDeployable lets an active service of ECS pass', () => {
  expect(() => assertDeployable(service())).not.toThrow();
});
