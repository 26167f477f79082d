import type { Demand } from '../../placement/demand.ts';
import { ZONE_ATTRIBUTE } from '../../placement/instance.ts';
import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { ecsArn, shortName } from './arns.ts';
import { followPlan } from './follow-plan.ts';
import type { ContainerInstance } from './instances/container-instance.ts';
import { bindingsFor, hold } from './instances/hold.ts';
import { type LifeOf, planLife } from './life.ts';
import type { ContainerDefinition, Revision } from './revision.ts';
import type { Container, Task } from './task.ts';
import { addTask } from './tasks.ts';

/** What a new task is made from. */
export interface TaskStart {
  readonly clusterArn: string;
  readonly revision: Revision;
  readonly launchType: string;
  readonly platformVersion?: string | undefined;
  readonly serviceArn?: string;
  readonly startedBy?: string | undefined;
  readonly group: string;
  readonly networkConfiguration?: JsonObject | undefined;
  readonly overrides?: JsonObject | undefined;
  readonly loadBalancers?: readonly JsonObject[];
  readonly graceSeconds?: number;
  readonly capacityProviderName?: string | undefined;
  /** The machine that was found for it, and what it takes there. */
  readonly machine?: { readonly instance: ContainerInstance; readonly demand: Demand };
  /** It has no machine yet, and its life begins when it has. */
  readonly waits?: boolean;
}

/** Starts a task: it is PROVISIONING, and the rest of its life is planned. */
export function startTask(world: World, start: TaskStart): Task {
  const { revision, clusterArn, serviceArn, startedBy } = start;
  const { random } = world;
  const id = random.hex(32);
  const task: Task = {
    arn: ecsArn(world, `task/${shortName(clusterArn)}/${id}`),
    clusterArn,
    taskDefinitionArn: revision.arn,
    ...(serviceArn !== undefined && { serviceArn }),
    ...(startedBy !== undefined && { startedBy }),
    group: start.group,
    launchType: start.launchType,
    ...platformOf(start),
    ...placeOf(world, start),
    overrides: start.overrides ?? {},
    attachments: attachmentsOf(world, start),
    loadBalancers: start.loadBalancers ?? [],
    containers: revision.definition.containerDefinitions.map((one) => newContainer(world, id, one)),
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    isSettled: false,
    version: 1,
    steps: [],
    plan: 0,
    planStartMs: world.nowMs,
    createdAtMs: world.nowMs,
  };
  addTask(world, task);
  if (start.machine !== undefined) hold(start.machine.instance, task, start.machine.demand);
  if (start.waits !== true) beginLife(world, task, start);
  return task;
}

/** Plans what will happen to a task from now on. */
export function beginLife(world: World, task: Task, start: TaskStart): void {
  followPlan(world, task, planLife(world.random, lifeOf(world, start)));
}

/** Where it is: on a machine, or on Fargate in some zone. */
export function placeOf(world: World, { machine, capacityProviderName, revision }: TaskStart) {
  const zone = machine?.instance.attributes.get(ZONE_ATTRIBUTE);
  return {
    availabilityZone: zone ?? `${world.region}${'abc'[world.random.between(0, 2)]}`,
    bindings: bindingsFor(machine?.instance, revision.definition),
    ...(capacityProviderName !== undefined && { capacityProviderName }),
    ...(machine && { containerInstanceArn: machine.instance.arn, demand: machine.demand }),
  };
}

function lifeOf(
  world: World,
  { revision, loadBalancers = [], graceSeconds = 0 }: TaskStart,
): LifeOf {
  const timings = loadBalancers
    .flatMap(({ targetGroupArn }) => (typeof targetGroupArn === 'string' ? [targetGroupArn] : []))
    .map((arn) => world.neighbours.targetTiming(world, arn));
  return {
    containers: revision.definition.containerDefinitions,
    images: world.images,
    graceSeconds,
    ...(timings.length > 0 && {
      targets: {
        healthyAfterMs: Math.max(...timings.map((one) => one.healthyAfterMs)),
        unhealthyAfterMs: Math.min(...timings.map((one) => one.unhealthyAfterMs)),
      },
    }),
  };
}

/** Fargate shows the version that LATEST stands for. @source API reference, Task.platformVersion */
function platformOf({ launchType, platformVersion = 'LATEST' }: TaskStart) {
  if (launchType !== 'FARGATE') return {};
  return { platformVersion: platformVersion === 'LATEST' ? '1.4.0' : platformVersion };
}

function newContainer(world: World, taskId: string, definition: ContainerDefinition): Container {
  const { name, image, essential, cpu, memory } = definition;
  const { random } = world;
  return {
    arn: ecsArn(world, `container/${taskId}/${random.uuid()}`),
    name,
    image,
    imageDigest: `sha256:${random.hex(64)}`,
    runtimeId: `${taskId}-${random.digits(10)}`,
    essential,
    cpu: String(cpu),
    ...(typeof memory === 'number' && { memory: String(memory) }),
    hasHealthCheck: definition.healthCheck !== undefined,
    lastStatus: 'PENDING',
    healthStatus: 'UNKNOWN',
  };
}

/** A task in network mode awsvpc has a network interface of its own. */
function attachmentsOf(world: World, start: TaskStart): readonly JsonObject[] {
  if (start.revision.definition.networkMode !== 'awsvpc') return [];
  const { random } = world;
  const vpc = start.networkConfiguration?.awsvpcConfiguration as JsonObject | undefined;
  const subnets = (vpc?.subnets ?? []) as readonly string[];
  const subnet = subnets[random.between(0, Math.max(0, subnets.length - 1))] ?? 'subnet-0';
  const address = `10.0.${random.between(0, 255)}.${random.between(4, 254)}`;
  const details = [
    { name: 'subnetId', value: subnet },
    { name: 'networkInterfaceId', value: `eni-${random.hex(17)}` },
    { name: 'privateIPv4Address', value: address },
  ];
  return [{ id: random.uuid(), type: 'ElasticNetworkInterface', details }];
}
