import {
  countsOf,
  currentServiceDeployment,
  endServiceDeployment,
} from '../../../src/simulator/ecs/end-service-deployment.ts';
import { deploy, emptyWorld, pass, steadyService } from '../builders.ts';

describe('the end of a service deployment', () => {
  it('keeps its reason, time and counts, and the first end stays', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const record = deploy(world, service, 'ok');
    pass(world, 15);
    expect(countsOf(world, service, record)).toEqual({ requested: 3, running: 0, pending: 3 });
    endServiceDeployment(world, service, { status: 'STOPPED', reason: 'because' });
    const at = world.nowMs;
    pass(world, 200);
    endServiceDeployment(world, service, { status: 'SUCCESSFUL' });
    expect(record).toMatchObject({
      status: 'STOPPED',
      statusReason: 'because',
      finishedAtMs: at,
      stoppedAtMs: at,
      finalCounts: { requested: 3, running: 0, pending: 3 },
    });
    expect(countsOf(world, service, record).pending).toBe(3);
  });

  it('is a mistake of the simulator when there is none', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    service.currentServiceDeploymentArn = 'none';
    expect(() => currentServiceDeployment(world, service)).toThrow('web');
  });
});
