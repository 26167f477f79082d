import {
  deleteAttributes,
  listAttributes,
  putAttributes,
} from '../../../../src/simulator/ecs/instances/attributes.ts';
import { instancesOf } from '../../../../src/simulator/ecs/instances/instances.ts';
import { emptyWorld, newCluster } from '../../builders.ts';

function machine() {
  const world = emptyWorld();
  const cluster = newCluster(world);
  return { world, cluster, targetId: instancesOf(world, cluster.arn)[0]!.arn };
}

it('are set, found and taken away', () => {
  const { world, cluster, targetId } = machine();
  putAttributes(world, cluster, [{ name: 'rack', value: 'r 1', targetId }]);
  const rack = { name: 'rack', value: 'r 1', targetType: 'container-instance', targetId };
  expect(listAttributes(world, cluster, { name: 'rack' })).toEqual([rack]);
  expect(listAttributes(world, cluster, { value: 'r 1' })).toEqual([rack]);
  deleteAttributes(world, cluster, [{ name: 'rack', targetId }]);
  expect(listAttributes(world, cluster, { name: 'rack' })).toEqual([]);
});

it.each([
  ['a b', 'x', 'Invalid attribute name'],
  ['a', ' x', 'Invalid attribute value'],
  ['a', 'x'.repeat(129), 'Invalid attribute value'],
])('refuses %j with value %j', (name, value, message) => {
  const { world, cluster, targetId } = machine();
  expect(() => putAttributes(world, cluster, [{ name, value, targetId }])).toThrow(message);
});

it('takes ten of its own for a machine', () => {
  const { world, cluster, targetId } = machine();
  for (let n = 0; n < 10; n += 1) putAttributes(world, cluster, [{ name: `a${n}`, targetId }]);
  expect(() => putAttributes(world, cluster, [{ name: 'b', targetId }])).toThrow('10 custom');
  expect(() => putAttributes(world, cluster, [{ name: 'a1', value: 'x', targetId }])).not.toThrow();
});
