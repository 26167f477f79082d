import { primaryOf, type Service } from '../../../src/simulator/ecs/service.ts';
import { deploy, emptyWorld, steadyService } from '../builders.ts';

describe('primaryOf', () => {
  it('is the deployment where the service goes', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const record = deploy(world, service, 'ok');
    expect(primaryOf(service).id).toBe(record.deploymentId);
  });

  it('is a mistake of the simulator when there is none', () => {
    expect(() => primaryOf({ name: 'web', deployments: [] } as unknown as Service)).toThrow('web');
  });
});
