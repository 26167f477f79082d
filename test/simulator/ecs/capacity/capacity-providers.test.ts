import {
  allProviders,
  createProvider,
  deleteProvider,
  findProvider,
  knownProvider,
  putProviders,
  updateProvider,
} from '../../../../src/simulator/ecs/capacity/capacity-providers.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';
import { emptyWorld, newCluster } from '../../builders.ts';

const GROUP = { autoScalingGroupArn: 'group' };

describe('createProvider', () => {
  it.each<[JsonObject, string]>([
    [{ name: 'fargate-mine', autoScalingGroupProvider: GROUP }, 'cannot begin with'],
    [{ name: 'mine' }, 'Specify either'],
    [
      {
        name: 'mine',
        autoScalingGroupProvider: { ...GROUP, managedScaling: { targetCapacity: 0 } },
      },
      'targetCapacity',
    ],
    [
      {
        name: 'mine',
        autoScalingGroupProvider: { ...GROUP, managedTerminationProtection: 'ENABLED' },
      },
      'termination protection',
    ],
  ])('refuses %j', (request, message) => {
    expect(() => createProvider(emptyWorld(), request)).toThrow(message);
  });

  it('makes one of managed instances, too', () => {
    const world = emptyWorld();
    const request = { name: 'mine', managedInstancesProvider: { propagateTags: 'NONE' } };
    expect(createProvider(world, request).type).toBe('MANAGED_INSTANCES');
    expect(allProviders(world)).toHaveLength(3);
  });
});

describe('a provider', () => {
  it('of a cluster stays until the cluster lets it go', () => {
    const world = emptyWorld();
    const cluster = newCluster(world);
    createProvider(world, { name: 'mine', autoScalingGroupProvider: GROUP });
    putProviders(world, cluster, { names: ['mine'], strategy: [{ capacityProvider: 'mine' }] });
    expect(() => deleteProvider(world, 'mine')).toThrow('in use');
    putProviders(world, cluster, { names: [], strategy: [] });
    expect(deleteProvider(world, 'mine').status).toBe('INACTIVE');
    expect(findProvider(world, 'mine')).toBeUndefined();
    expect(() => knownProvider(world, 'mine')).toThrow('does not exist');
  });

  it('keeps what an update does not name', () => {
    const world = emptyWorld();
    createProvider(world, { name: 'mine', autoScalingGroupProvider: GROUP });
    const update = { name: 'mine', autoScalingGroupProvider: { managedDraining: 'DISABLED' } };
    expect(updateProvider(world, update).settings.autoScalingGroupProvider).toMatchObject({
      ...GROUP,
      managedDraining: 'DISABLED',
    });
  });

  it('is usual only when the cluster has it', () => {
    const world = emptyWorld();
    const strategy = [{ capacityProvider: 'FARGATE' }];
    expect(() => putProviders(world, newCluster(world), { names: [], strategy })).toThrow(
      'can only contain',
    );
  });
});
