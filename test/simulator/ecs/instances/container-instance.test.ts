import { NO_DEMAND } from '../../../../src/placement/demand.ts';
import {
  gpusFor,
  toPlacementInstance,
  usedPorts,
} from '../../../../src/simulator/ecs/instances/container-instance.ts';
import {
  instancesOf,
  registerInstance,
} from '../../../../src/simulator/ecs/instances/instances.ts';
import { emptyWorld, newCluster, steadyService } from '../../builders.ts';

it('shows the placement core what is on a machine', () => {
  const world = emptyWorld();
  const service = steadyService(world);
  const [machine] = instancesOf(world, service.clusterArn);
  expect(toPlacementInstance(machine!)).toMatchObject({
    id: machine!.arn,
    status: 'ACTIVE',
    remaining: { memoryMib: 1e6 - 3 * 128 },
    tasksByGroup: { 'service:web': 3 },
    attributes: { 'ecs.availability-zone': 'eu-west-1a' },
  });
});

it('counts ports of the machine and of its tasks, and all GPUs for a task that asks for all', () => {
  const world = emptyWorld();
  const one = registerInstance(world, newCluster(world), { tcpPorts: [22], gpus: 4 });
  expect([usedPorts(one, 'tcp'), usedPorts(one, 'udp')]).toEqual([[22], []]);
  expect(gpusFor(one, { ...NO_DEMAND, gpus: 'ALL' })).toBe(4);
});
