import { createCluster } from '../../../../src/simulator/ecs/clusters.ts';
import { registerInstance } from '../../../../src/simulator/ecs/instances/instances.ts';
import { findMachines } from '../../../../src/simulator/ecs/instances/place.ts';
import { emptyWorld, register } from '../../builders.ts';

function seek(over: object) {
  const world = emptyWorld();
  const cluster = createCluster(world, 'c');
  registerInstance(world, cluster, { memoryMib: 300, capacityProviderName: 'mine' });
  registerInstance(world, cluster, { memoryMib: 200 });
  const revision = register(world, 'ok');
  const found = findMachines(world, {
    clusterArn: cluster.arn,
    revision,
    count: 5,
    group: 'g',
    constraints: [],
    strategies: [],
    ...over,
  });
  return [found.placed.length, found.reasons?.failures.length ?? 0];
}

it.each([
  [{}, [3, 2]],
  [{ count: 3 }, [3, 0]],
  [{ capacityProvider: 'mine' }, [2, 1]],
  [{ constraints: [{ type: 'distinctInstance' }] }, [2, 2]],
])('with %j places and refuses %j', (over, expected) => {
  expect(seek(over)).toEqual(expected);
});

it('refuses a strategy that there is not', () => {
  expect(() => seek({ strategies: [{ type: 'pile' }] })).toThrow('Invalid placement');
});
