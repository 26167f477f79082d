import { deleteService } from '../../../src/simulator/ecs/services.ts';
import { shownConfig } from '../../../src/simulator/ecs/shown-config.ts';
import { createTaskSet, makePrimary } from '../../../src/simulator/ecs/task-sets/task-sets.ts';
import { emptyWorld, newExternalService, newService, pass, register } from '../builders.ts';

it('shows the primary deployment, and of a deleted service what it was', () => {
  const world = emptyWorld();
  const service = newService(world, 'ok');
  const config = shownConfig(world, service);
  deleteService(world, service, true);
  pass(world, 60);
  expect(service.status).toBe('INACTIVE');
  expect(shownConfig(world, service)).toBe(config);
});

it('shows the primary task set once there is one', () => {
  const world = emptyWorld();
  const service = newExternalService(world, 1);
  const set = createTaskSet(world, service, { taskDefinition: register(world, 'ok').arn });
  expect(shownConfig(world, service)).toBeUndefined();
  makePrimary(world, service, set);
  expect(shownConfig(world, service)).toBe(set.config);
});
