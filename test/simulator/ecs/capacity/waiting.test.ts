import { placeWaiting, scales, waitingIn } from '../../../../src/simulator/ecs/capacity/waiting.ts';
import { registerInstance } from '../../../../src/simulator/ecs/instances/instances.ts';
import { updateService } from '../../../../src/simulator/ecs/services.ts';
import { twoMachines } from '../../autoscaling/scaled.ts';
import { countTasks, pass, register } from '../../builders.ts';

const managedScaling = { status: 'ENABLED' };

describe('tasks that wait for machines', () => {
  it('are there only with a provider that scales', () => {
    expect(scales(twoMachines().world, 'workers')).toBe(false);
    const { world } = twoMachines({ managedScaling });
    expect(scales(world, 'workers')).toBe(true);
    expect(scales(world, 'FARGATE')).toBe(false);
    expect(scales(world, undefined)).toBe(false);
  });

  it('take the place that a new machine has, and are forgotten when they are stopped', () => {
    const { world, service } = twoMachines({ managedScaling });
    updateService(world, service, {
      taskDefinition: register(world, 'ok', { memory: 7_400 }).arn,
      deploymentConfiguration: { maximumPercent: 150 },
    });
    pass(world, 30);
    const [one] = waitingIn(world, service.clusterArn);
    expect(one?.task).toMatchObject({ lastStatus: 'PROVISIONING', bindings: [] });
    const cluster = world.ecs.clusters.get(service.clusterArn)!;
    const machine = registerInstance(world, cluster, { capacityProviderName: 'workers' });
    placeWaiting(world, service.clusterArn);
    expect(one?.task.containerInstanceArn).toBe(machine.arn);
    expect(machine.remaining.memoryMib).toBe(82);
    expect(waitingIn(world, service.clusterArn)).toEqual([]);
    pass(world, 300);
    updateService(world, service, { desiredCount: 0 });
    pass(world, 300);
    expect(countTasks(world, service).live).toBe(0);
    expect(waitingIn(world, service.clusterArn)).toEqual([]);
  });
});
