import type { ServiceDeployment } from '../../../../src/simulator/ecs/deployment.ts';
import { currentServiceDeployment } from '../../../../src/simulator/ecs/end-service-deployment.ts';
import { registerRevision } from '../../../../src/simulator/ecs/revisions.ts';
import type { Service } from '../../../../src/simulator/ecs/service.ts';
import { createService, updateService } from '../../../../src/simulator/ecs/services.ts';
import { stageOf } from '../../../../src/simulator/ecs/stages/stage.ts';
import type { JsonObject } from '../../../../src/simulator/json.ts';
import { NO_NEIGHBOURS, type TrafficShift } from '../../../../src/simulator/neighbours.ts';
import type { World } from '../../../../src/simulator/world.ts';
import { definition, emptyWorld, newCluster, pass } from '../../builders.ts';

/** Start of every ARN of the load balancing service in the tests. */
export const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012';

/** A load balancer with a target group for each side. */
export const BALANCER: JsonObject = {
  targetGroupArn: 'blue',
  containerName: 'app',
  containerPort: 80,
  advancedConfiguration: {
    alternateTargetGroupArn: 'green',
    productionListenerRule: `${ELB}:listener-rule/app/a/1/2/production`,
    testListenerRule: `${ELB}:listener-rule/app/a/1/2/test`,
    roleArn: 'arn:aws:iam::123456789012:role/infrastructure',
  },
};

const PORT = { portMappings: [{ containerPort: 80 }] };

/** A service that shifts traffic, its first deployment complete. */
export function stagedService(configuration: JsonObject): {
  world: World;
  service: Service;
  shifts: TrafficShift[];
} {
  const world = emptyWorld();
  const shifts: TrafficShift[] = [];
  const shiftTraffic = (_: World, shift: TrafficShift) => {
    shifts.push(shift);
    return undefined;
  };
  world.neighbours = { ...NO_NEIGHBOURS, shiftTraffic };
  registerRevision(world, definition('ok', PORT));
  const service = createService(world, newCluster(world), {
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: 2,
    loadBalancers: [BALANCER],
    deploymentConfiguration: { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 },
  });
  pass(world, 600);
  expect(currentServiceDeployment(world, service).status).toBe('SUCCESSFUL');
  updateService(world, service, { deploymentConfiguration: configuration });
  shifts.length = 0;
  return { world, service, shifts };
}

/** Deploys an image with a tag. */
export function deployStaged(world: World, service: Service, tag = 'ok'): ServiceDeployment {
  registerRevision(world, definition(tag, PORT));
  updateService(world, service, { taskDefinition: 'web' });
  return currentServiceDeployment(world, service);
}

/** Lets time pass until a deployment is in a stage, or has ended; gives back the stages that were seen. */
export function passUntil(world: World, record: ServiceDeployment, stage: string): string[] {
  const seen: string[] = [];
  for (let second = 0; second < 20_000; second += 1) {
    pass(world, 1);
    const now = record.progress === undefined ? 'none' : stageOf(record.progress).stage;
    const label = `${now} ${record.productionWeight}/${record.testWeight}`;
    if (seen.at(-1) !== label) seen.push(label);
    if (now === stage || record.finishedAtMs !== undefined) return seen;
  }
  throw new Error(`${stage} is not reached: ${seen.join(', ')}`);
}
