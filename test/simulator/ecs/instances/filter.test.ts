import { instanceFilter } from '../../../../src/simulator/ecs/instances/filter.ts';
import { instancesOf } from '../../../../src/simulator/ecs/instances/instances.ts';
import { emptyWorld, steadyService } from '../../builders.ts';

it.each([
  ['runningTasksCount == 3', true],
  ['task:group == service:web', true],
  ['attribute:ecs.os-type == windows', false],
  ['agentConnected == true', true],
])('%s is %j', (expression, expected) => {
  const world = emptyWorld();
  const [machine] = instancesOf(world, steadyService(world).clusterArn);
  expect(instanceFilter(expression)(machine!)).toBe(expected);
});

it('refuses what it cannot read', () => {
  expect(() => instanceFilter('a b c')).toThrow('Invalid filter expression');
});
