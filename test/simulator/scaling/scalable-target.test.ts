import { targetKey, targetOf } from '../../../src/simulator/scaling/scalable-target.ts';
import { scaledService, TARGET } from './scaled-service.ts';

describe('a scalable target', () => {
  it('is a service between its bounds, with nothing suspended unless said', () => {
    const { world, service } = scaledService();
    expect(targetOf(world, TARGET)).toEqual({
      resourceId: 'service/c/web',
      dimension: 'ecs:service:DesiredCount',
      min: 1,
      max: 8,
      suspended: {},
      service,
    });
  });

  it('is none once its service is deleted, or it is not registered', () => {
    const { world, service } = scaledService();
    service.status = 'DRAINING';
    expect(targetOf(world, TARGET)).toBeUndefined();
    service.status = 'ACTIVE';
    world.stores.scalableTargets.delete(targetKey(TARGET));
    expect(targetOf(world, TARGET)).toBeUndefined();
  });
});
