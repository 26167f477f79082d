import {
  activeCluster,
  createCluster,
  deleteCluster,
} from '../../../src/simulator/ecs/clusters.ts';
import { deleteService } from '../../../src/simulator/ecs/services.ts';
import { emptyWorld, pass, steadyService } from '../builders.ts';

describe('clusters', () => {
  it('are created once and found by name and ARN', () => {
    const world = emptyWorld();
    const cluster = createCluster(world, 'c');
    expect(createCluster(world, 'c')).toBe(cluster);
    expect(activeCluster(world, 'c')).toBe(cluster);
    expect(activeCluster(world, cluster.arn)).toBe(cluster);
  });

  it('are not found when they are not there, the default one included', () => {
    const world = emptyWorld();
    expect(() => activeCluster(world)).toThrow('Cluster not found.');
    expect(activeCluster(world, createCluster(world, 'default').name).name).toBe('default');
    expect(activeCluster(world).name).toBe('default');
  });

  it('are not deleted before their services and tasks are gone', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    expect(() => deleteCluster(world, 'c')).toThrow('Services are active');
    deleteService(world, service, true);
    expect(() => deleteCluster(world, 'c')).toThrow('Services are active');
    pass(world, 60);
    expect(deleteCluster(world, 'c').status).toBe('INACTIVE');
    expect(() => activeCluster(world, 'c')).toThrow('Cluster not found.');
    expect(createCluster(world, 'c').status).toBe('ACTIVE');
  });
});
