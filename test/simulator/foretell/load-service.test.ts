import { isHealthy } from '../../../src/simulator/ecs/task.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { loadService } from '../../../src/simulator/foretell/load-service.ts';
import { loadWorld } from '../../../src/simulator/foretell/load-world.ts';
import { byCodeDeploy, onInstances } from './rollouts.ts';

test.each([
  ['by Amazon ECS', onInstances(300)],
  ['by CodeDeploy', byCodeDeploy()],
])('a service that is moved %s is steady with its tasks', (_, input) => {
  const loaded = loadWorld(input, 1);
  const service = loadService(loaded, input);
  const tasks = tasksOf(loaded.world, service);
  expect(tasks.map(isHealthy)).toEqual([true, true]);
  expect(tasks.map(({ containerInstanceArn }) => containerInstanceArn ?? '')).toEqual(
    input.hosts.length > 0 ? input.hosts : ['', ''],
  );
  expect(service.isSteady).toBe(true);
});

test('what its tasks take is not taken twice', () => {
  const input = onInstances(300);
  const loaded = loadWorld(input, 1);
  loadService(loaded, input);
  const left = [...loaded.world.ecs.instances.values()].map(({ remaining }) => remaining.memoryMib);
  expect(left).toEqual([700, 700]);
});
