import { seedLogGroups } from '../../../src/simulator/logs/seed-log-groups.ts';
import { createWorld } from '../../../src/simulator/world.ts';

const container = (logConfiguration?: object) => ({
  name: 'a',
  ...(logConfiguration && { logConfiguration }),
});

test('seedLogGroups makes each log group that a container names, once, whatever the definition looks like', () => {
  const world = createWorld({ nowMs: 0, seed: 1, account: '123456789012', region: 'eu-west-1' });
  const containerDefinitions = [
    container({ options: { 'awslogs-group': '/ecs/a' } }),
    container({ options: { 'awslogs-group': '/ecs/a' } }),
    container({ options: {} }),
    container(),
  ] as never;
  seedLogGroups(world, { containerDefinitions });
  seedLogGroups(world, { containerDefinitions: 'none' });
  seedLogGroups(world, {});
  expect([...world.stores.logGroups.keys()]).toEqual(['/ecs/a']);
});
