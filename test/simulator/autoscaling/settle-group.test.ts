import { updateGroup } from '../../../src/simulator/autoscaling/groups.ts';
import { settleGroup } from '../../../src/simulator/autoscaling/settle-group.ts';
import { instancesOf } from '../../../src/simulator/ecs/instances/instances.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { countTasks, pass } from '../builders.ts';
import { twoMachines } from './scaled.ts';

const AutoScalingGroupName = 'workers';

describe('settleGroup', () => {
  it('lets machines join their cluster once they have booted, evenly over the zones', () => {
    const { world, group, service } = twoMachines();
    const machines = instancesOf(world, service.clusterArn);
    expect(machines.map((one) => one.attributes.get('ecs.availability-zone'))).toEqual([
      'eu-west-1a',
      'eu-west-1b',
    ]);
    expect(machines.map((one) => one.registeredAtMs)).toEqual([30_000, 30_000]);
    expect(group.instances.map(({ lifecycle }) => lifecycle)).toEqual(['InService', 'InService']);
    expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
  });

  it('empties a machine before it ends it', () => {
    const { world, group, service } = twoMachines();
    settleGroup(world, updateGroup(world, { AutoScalingGroupName, DesiredCapacity: 1 }));
    const states = () => instancesOf(world, service.clusterArn).map(({ status }) => status);
    expect(states()).toEqual(['DRAINING', 'ACTIVE']);
    pass(world, 400);
    expect(states()).toEqual(['ACTIVE']);
    expect(group.instances).toHaveLength(1);
    expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
    const reasons = [...world.ecs.tasks.values()].flatMap(({ stop }) => stop?.stoppedReason ?? []);
    expect(reasons).toEqual([expect.stringMatching(/^Scaling activity initiated by/)]);
  });

  it('ends a machine with its tasks when draining is off', () => {
    const { world, group, service } = twoMachines({ managedDraining: 'DISABLED' });
    const [first] = group.instances;
    settleGroup(world, updateGroup(world, { AutoScalingGroupName, DesiredCapacity: 1 }));
    const reasons = tasksOf(world, service).flatMap(({ stop }) => stop?.stoppedReason ?? []);
    expect(reasons).toEqual([`Host EC2 (instance ${first!.id}) terminated.`]);
    expect(group.instances).toHaveLength(1);
  });
});
