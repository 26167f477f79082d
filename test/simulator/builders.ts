import { advanceTo } from '../../src/simulator/advance.ts';
import type { Cluster } from '../../src/simulator/ecs/cluster.ts';
import { createCluster } from '../../src/simulator/ecs/clusters.ts';
import type { ServiceDeployment } from '../../src/simulator/ecs/deployment.ts';
import { currentServiceDeployment } from '../../src/simulator/ecs/end-service-deployment.ts';
import { registerInstance } from '../../src/simulator/ecs/instances/instances.ts';
import type { Revision } from '../../src/simulator/ecs/revision.ts';
import { registerRevision } from '../../src/simulator/ecs/revisions.ts';
import type { Service } from '../../src/simulator/ecs/service.ts';
import { createService, updateService } from '../../src/simulator/ecs/services.ts';
import { isHealthy, isLive } from '../../src/simulator/ecs/task.ts';
import { tasksOf } from '../../src/simulator/ecs/tasks.ts';
import type { JsonObject } from '../../src/simulator/json.ts';
import { createWorld, type World } from '../../src/simulator/world.ts';

/** A world in which nothing has happened, at time 0. */
export function emptyWorld(seed = 1): World {
  return createWorld({ account: '123456789012', region: 'eu-west-1', nowMs: 0, seed });
}

/** A definition of family `web` with one container whose image has the given tag. */
export function definition(tag: string, over: JsonObject = {}): JsonObject {
  return {
    family: 'web',
    containerDefinitions: [{ name: 'app', image: `example/app:${tag}`, memory: 128, ...over }],
  };
}

/** Registers such a definition. */
export function register(world: World, tag: string, over: JsonObject = {}): Revision {
  return registerRevision(world, definition(tag, over));
}

/** Cluster `c` with a machine that has room for every test. */
export function newCluster(world: World): Cluster {
  const cluster = createCluster(world, 'c');
  registerInstance(world, cluster, { cpu: 1e6, memoryMib: 1e6, enis: 1_000 });
  return cluster;
}

/** A service `web` in cluster `c` whose first deployment is still to come. */
export function newService(
  world: World,
  tag: string,
  over: JsonObject = {},
  container: JsonObject = {},
): Service {
  const { arn } = register(world, tag, container);
  const request = { serviceName: 'web', taskDefinition: arn, desiredCount: 3, ...over };
  return createService(world, newCluster(world), request);
}

/** A service `web` in cluster `c` whose task sets come from outside. */
export function newExternalService(world: World, desiredCount: number): Service {
  return createService(world, newCluster(world), {
    serviceName: 'web',
    desiredCount,
    deploymentController: { type: 'EXTERNAL' },
  });
}

/** The same service when its first deployment is complete. */
export function steadyService(world: World, over: JsonObject = {}): Service {
  const service = newService(world, 'ok', over);
  pass(world, 200);
  expect(service.isSteady).toBe(true);
  return service;
}

/** Deploys an image with another tag to the service and gives back its service deployment. */
export function deploy(
  world: World,
  service: Service,
  tag: string,
  over: JsonObject = {},
): ServiceDeployment {
  const { arn } = register(world, tag, over);
  updateService(world, service, { taskDefinition: arn });
  return currentServiceDeployment(world, service);
}

/** Lets simulated seconds pass. */
export function pass(world: World, seconds: number): void {
  advanceTo(world, world.nowMs + seconds * 1000);
}

/** Tasks of a service that run or will run, and those of them that are healthy. */
export function countTasks(world: World, service: Service): { live: number; healthy: number } {
  const tasks = tasksOf(world, service);
  return { live: tasks.filter(isLive).length, healthy: tasks.filter(isHealthy).length };
}

/** Events of a service, oldest first, without its name and ids. */
export function told(service: Service): readonly string[] {
  return service.events
    .map(({ message }) =>
      message.replace(/\b[0-9a-f]{32}\b/g, 'ID').replace(/ecs-svc\/\d+/g, 'ecs-svc/N'),
    )
    .reverse();
}

/** Deployment configuration with the circuit breaker on. */
export const BREAKER = {
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
};
