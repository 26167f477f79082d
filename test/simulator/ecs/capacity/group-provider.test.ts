import {
  groupProvider,
  isDraining,
  scalingOf,
} from '../../../../src/simulator/ecs/capacity/group-provider.ts';
import { twoMachines } from '../../autoscaling/scaled.ts';

describe('the capacity provider of a group', () => {
  it('is found with the cluster that it serves', () => {
    const { world, group, provider, service } = twoMachines();
    expect(groupProvider(world, group)).toMatchObject({
      provider: { name: 'workers' },
      cluster: { arn: service.clusterArn },
      isProtected: false,
    });
    expect(scalingOf(provider)).toBeUndefined();
    expect(isDraining(world, group)).toBe(true);
    provider.status = 'INACTIVE';
    world.ecs.capacityProviders.delete('workers');
    expect(groupProvider(world, group)).toBeUndefined();
  });

  it('scales as its managed scaling says', () => {
    const managedScaling = { status: 'ENABLED', targetCapacity: 80, minimumScalingStepSize: 2 };
    const { provider } = twoMachines({ managedScaling, managedTerminationProtection: 'ENABLED' });
    expect(scalingOf(provider)).toEqual({
      groupName: 'workers',
      targetCapacity: 80,
      leastStep: 2,
      mostStep: 10_000,
      isProtected: true,
      shrinkAfterMs: 900_000,
    });
  });
});
