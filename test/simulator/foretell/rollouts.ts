import type { Instance } from '../../../src/placement/instance.ts';
import type { RolloutInput } from '../../../src/simulator/foretell/rollout-input.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';

const SERVICE_ARN = 'arn:aws:ecs:eu-west-1:123456789012:service/c/web';

/** A definition whose one container takes so much memory. */
export function definitionOf(memory: number, over: JsonObject = {}): JsonObject {
  const container = { name: 'app', image: 'example/app:crash', memory, ...over };
  return { family: 'web', networkMode: 'bridge', containerDefinitions: [container] };
}

/** A rollout of two tasks on Fargate, with AWS's defaults. */
export function onFargate(over: Partial<RolloutInput> = {}): RolloutInput {
  return {
    serviceArn: SERVICE_ARN,
    controller: 'ECS',
    schedulingStrategy: 'REPLICA',
    running: 2,
    desired: 2,
    settings: {},
    where: { launchType: 'FARGATE' },
    oldDefinition: definitionOf(256),
    newDefinition: definitionOf(256),
    instances: [],
    hosts: [],
    targets: {},
    ...over,
  };
}

/** An instance with so much memory, of which so much is left. */
export function instanceOf(id: string, memoryMib: number, left = memoryMib): Instance {
  const resources = { cpu: 2048, gpus: 0, enis: 3, volumes: 10 };
  return {
    id,
    status: 'ACTIVE',
    agentConnected: true,
    registered: { ...resources, memoryMib },
    remaining: { ...resources, memoryMib: left },
    reservedTcpPorts: [22],
    reservedUdpPorts: [],
    attributes: { 'com.amazonaws.ecs.capability.docker-remote-api.1.18': '' },
    tasksByGroup: {},
  };
}

/** A rollout of two tasks of so much memory on two instances of 1000 MiB, one task on each. */
export function onInstances(memory: number, over: Partial<RolloutInput> = {}): RolloutInput {
  const instances = [instanceOf('a', 1000, 700), instanceOf('b', 1000, 700)];
  return onFargate({
    where: { launchType: 'EC2' },
    oldDefinition: definitionOf(300),
    newDefinition: definitionOf(memory),
    instances,
    hosts: ['a', 'b'],
    ...over,
  });
}

const GROUP = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/1';

/** A rollout through CodeDeploy with a canary of five minutes. */
export function byCodeDeploy(over: Partial<RolloutInput> = {}): RolloutInput {
  const mapped = definitionOf(256, { portMappings: [{ containerPort: 80 }] });
  return onFargate({
    controller: 'CODE_DEPLOY',
    oldDefinition: mapped,
    newDefinition: mapped,
    where: {
      launchType: 'FARGATE',
      loadBalancers: [{ targetGroupArn: GROUP, containerName: 'app', containerPort: 80 }],
    },
    code: {
      config: 'CodeDeployDefault.ECSCanary10Percent5Minutes',
      terminationWaitMinutes: 2,
      hasTestListener: false,
      isRolledBack: true,
    },
    targets: { [GROUP]: { healthyAfterMs: 10_000, unhealthyAfterMs: 30_000, drainMs: 20_000 } },
    ...over,
  });
}
