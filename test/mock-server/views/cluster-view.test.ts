import { clusterView } from '../../../src/mock-server/views/cluster-view.ts';
import { activeCluster } from '../../../src/simulator/ecs/clusters.ts';
import { deploy, emptyWorld, pass, steadyService } from '../../simulator/builders.ts';

it('counts what is in a cluster', () => {
  const world = emptyWorld();
  deploy(world, steadyService(world), 'ok');
  pass(world, 10);
  expect(clusterView(world, activeCluster(world, 'c'))).toMatchObject({
    runningTasksCount: 3,
    pendingTasksCount: 3,
    activeServicesCount: 1,
    registeredContainerInstancesCount: 1,
  });
});
