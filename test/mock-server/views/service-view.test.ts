import { serviceView } from '../../../src/mock-server/views/service-view.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import { deploy, emptyWorld, pass, steadyService } from '../../simulator/builders.ts';

describe('serviceView', () => {
  it('shows deployments with their own counts', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    deploy(world, service, 'ok');
    pass(world, 10);
    expect(serviceView(world, service)).toMatchObject({
      runningCount: 3,
      pendingCount: 3,
      deployments: [
        { status: 'PRIMARY', runningCount: 0, pendingCount: 3, desiredCount: 3 },
        { status: 'ACTIVE', runningCount: 3, pendingCount: 0, desiredCount: 3 },
      ],
      currentServiceRevisions: [{ pendingTaskCount: 3 }, { runningTaskCount: 3 }],
    });
  });

  it('shows a platform version only on Fargate, LATEST resolved in deployments', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    expect(serviceView(world, service)).not.toHaveProperty('platformVersion');
    updateService(world, service, {
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }],
      forceNewDeployment: true,
    });
    const view = serviceView(world, service);
    expect(view).not.toMatchObject({ launchType: 'FARGATE' });
  });
});
