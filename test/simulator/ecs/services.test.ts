import { createCluster } from '../../../src/simulator/ecs/clusters.ts';
import { currentServiceDeployment } from '../../../src/simulator/ecs/end-service-deployment.ts';
import {
  activeService,
  createService,
  deleteService,
  findService,
  updateService,
} from '../../../src/simulator/ecs/services.ts';
import { deploy, emptyWorld, newService, pass, register, steadyService } from '../builders.ts';

describe('services', () => {
  it('are made once by one request, and another request of the name is refused', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok');
    const cluster = createCluster(world, 'c');
    expect(createService(world, cluster, { ...service.createdFrom })).toBe(service);
    expect(() =>
      createService(world, cluster, { ...service.createdFrom, desiredCount: 9 }),
    ).toThrow('Creation of service was not idempotent.');
  });

  it('are found by name and ARN', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok');
    const cluster = createCluster(world, 'c');
    expect(findService(world, cluster, 'web')).toBe(service);
    expect(activeService(world, cluster, service.arn)).toBe(service);
    expect(() => activeService(world, cluster, 'x')).toThrow('Service not found.');
  });

  it.each([
    [{ desiredCount: 4 }, false],
    [{ enableExecuteCommand: true }, false],
    [{ taskDefinition: 'web:1' }, false],
    [{ taskDefinition: 'web' }, true],
    [{ forceNewDeployment: true }, true],
    [{ platformVersion: '1.4.0' }, true],
  ])('are deployed anew by %j: %s', (request, isDeployed) => {
    const world = emptyWorld();
    const service = steadyService(world);
    register(world, 'ok');
    const before = service.currentServiceDeploymentArn;
    updateService(world, service, request);
    expect(service.currentServiceDeploymentArn !== before).toBe(isDeployed);
    expect(service.deployments).toHaveLength(isDeployed ? 2 : 1);
  });

  it('stay as they are when an update is refused', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const before = JSON.stringify(service);
    const bad = { desiredCount: 9, deploymentConfiguration: { maximumPercent: 0 } };
    expect(() => updateService(world, service, bad)).toThrow();
    expect(() => updateService(world, service, { desiredCount: 9, taskDefinition: 'x' })).toThrow();
    expect(JSON.stringify(service)).toBe(before);
  });

  it('are deleted when scaled to 0 or forced, which stops what goes on', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const record = deploy(world, service, 'ok');
    expect(() => deleteService(world, service, false)).toThrow('scaled above 0');
    deleteService(world, service, true);
    expect(record.status).toBe('STOPPED');
    const cluster = createCluster(world, 'c');
    expect(() => activeService(world, cluster, 'web')).toThrow('Service was not ACTIVE.');
    expect(() => createService(world, cluster, service.createdFrom)).toThrow('still Draining');
    pass(world, 60);
    const again = createService(world, cluster, service.createdFrom);
    expect(again).not.toBe(service);
    expect(currentServiceDeployment(world, again).status).toBe('PENDING');
  });
});
