import type { Service } from '../../../src/simulator/ecs/service.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { putPolicy } from '../../../src/simulator/scaling/policies.ts';
import { targetKey } from '../../../src/simulator/scaling/scalable-target.ts';
import type { World } from '../../../src/simulator/world.ts';
import { emptyWorld, steadyService } from '../builders.ts';

/** Members that name service `web` of cluster `c` as a target. */
export const TARGET = {
  ServiceNamespace: 'ecs',
  ResourceId: 'service/c/web',
  ScalableDimension: 'ecs:service:DesiredCount',
} as const;

/** Two steady tasks, between one and eight; each request a second takes a percent of a task. */
export function scaledService(over: JsonObject = {}): { world: World; service: Service } {
  const world = emptyWorld();
  const service = steadyService(world, { desiredCount: 2 });
  world.stores.scalableTargets.set(targetKey(TARGET), {
    ...TARGET,
    MinCapacity: 1,
    MaxCapacity: 8,
    ...over,
  });
  return { world, service };
}

/** From now on so many requests reach the service each second, and each takes a percent of a task's CPU. */
export function load(world: World, requestsPerSecond: number): void {
  const rule = { cpuPercent: 0, cpuPercentPerRequest: 1, requestsPerSecond, fromMs: world.nowMs };
  world.traffic = [rule, ...world.traffic];
}

/** A policy that keeps the CPU at 50 percent. */
export function trackCpu(world: World, over: JsonObject = {}): JsonObject {
  return putPolicy(world, {
    ...TARGET,
    PolicyName: 'cpu',
    PolicyType: 'TargetTrackingScaling',
    TargetTrackingScalingPolicyConfiguration: {
      TargetValue: 50,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      ...over,
    },
  });
}

/** Lets a deployment begin. */
export function redeploy(world: World, service: Service): void {
  updateService(world, service, { forceNewDeployment: true });
}
