import { pointsOf } from '../../../src/simulator/cloudwatch/points.ts';
import { emptyWorld, newService, pass } from '../../simulator/builders.ts';

describe('metrics of a cluster and of the sizes of tasks', () => {
  const world = emptyWorld();
  newService(world, 'ok', {}, { cpu: 250, memory: 1000 });
  pass(world, 600);
  const read = (namespace: string, name: string, dimensions: Readonly<Record<string, string>>) => {
    const range = { fromMs: world.nowMs - 180_000, toMs: world.nowMs, period: 60 };
    const metric = { namespace, name, dimensions };
    return [...pointsOf(world, { metric, stat: 'Average', ...range }).values()].at(-1);
  };

  it.each([
    ['AWS/ECS', 'MemoryReservation', 0.3],
    ['AWS/ECS', 'CPUReservation', 0.075],
    ['AWS/ECS', 'CPUUtilization', 0.015],
    ['AWS/ECS', 'MemoryUtilization', 0.105],
    ['ECS/ContainerInsights', 'TaskCount', 3],
    ['ECS/ContainerInsights', 'ContainerInstanceCount', 1],
    ['AWS/ECS', 'TaskCount', undefined],
  ])('has in %s for %s of the cluster %p', (namespace, name, value) => {
    const found = read(namespace, name, { ClusterName: 'c' });
    if (value === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(value, 6);
  });

  it.each([
    ['CpuReserved', 250],
    ['CpuUtilized', 50],
    ['MemoryReserved', 1000],
    ['MemoryUtilized', 350],
  ])('has %s of a task', (name, value) => {
    const dimensions = { ClusterName: 'c', ServiceName: 'web' };
    expect(read('ECS/ContainerInsights', name, dimensions)).toBeCloseTo(value, 6);
  });

  it('has none of a cluster that is not there', () => {
    expect(read('AWS/ECS', 'CPUReservation', { ClusterName: 'd' })).toBeUndefined();
  });
});
