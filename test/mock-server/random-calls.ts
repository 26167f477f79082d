import { playCall } from '../../src/mock-server/state-file/play-call.ts';
import { advanceTo } from '../../src/simulator/advance.ts';
import type { Json, JsonObject } from '../../src/simulator/json.ts';
import { createRandom, type Random } from '../../src/simulator/random.ts';
import { Refusal } from '../../src/simulator/refusal.ts';
import { createWorld, type World } from '../../src/simulator/world.ts';

/** One call that a play made. */
export interface MadeCall {
  readonly operation: string;
  readonly input: JsonObject;
}

/** A world that is called at random, over and over, with requests that are right, half right and wrong. */
export interface RandomPlay {
  readonly world: World;
  readonly refused: Map<string, number>;
  /** Makes one call, and sometimes lets time pass. @throws what is no refusal: a defect */
  step(): MadeCall;
}

const TAGS = ['ok', 'slow', 'crash', 'oom', 'unhealthy', 'does-not-exist', 'target-unhealthy'];
const CLUSTERS = ['a', 'b'];
const SERVICES = ['s1', 's2', 's3', 's4'];
const STAGES = ['PRE_SCALE_UP', 'POST_SCALE_UP', 'PRE_PRODUCTION_TRAFFIC_SHIFT'];

/** Starts a play; the same seed makes the same calls. */
export function startRandomPlay(seed: number): RandomPlay {
  const world = createWorld({ account: '123456789012', region: 'eu-west-1', nowMs: 0, seed });
  const random = createRandom(seed + 1);
  const refused = new Map<string, number>();
  const step = () => {
    const call = nextCall(world, random);
    try {
      playCall(world, { service: 'ecs', ...call });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
    }
    if (random.next() < 0.4) advanceTo(world, world.nowMs + random.between(1, 90) * 1000);
    return call;
  };
  return { world, refused, step };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.between(0, from.length - 1)] as T;
}

/** A key that is there, mostly; now and then one that is not. */
function key(random: Random, from: ReadonlyMap<string, unknown>): string {
  const all = [...from.keys()];
  return all.length === 0 || random.next() < 0.05 ? 'nothing' : pick(random, all);
}

function nextCall(world: World, random: Random): MadeCall {
  const [operation, make] = pick(random, Object.entries(MAKERS));
  return { operation, input: spoil(random, make(world, random)) };
}

/** Now and then a member is missing or of another type. */
function spoil(random: Random, input: JsonObject): JsonObject {
  if (random.next() > 0.06) return input;
  const names = Object.keys(input);
  if (names.length === 0) return input;
  const name = pick(random, names);
  const wrong: readonly (Json | undefined)[] = [undefined, null, 'x', -1, [], {}, true];
  return { ...input, [name]: pick(random, wrong) };
}

type Maker = (world: World, random: Random) => JsonObject;

function inside(random: Random): JsonObject {
  return { cluster: pick(random, CLUSTERS) };
}

function named(random: Random): JsonObject {
  return { ...inside(random), service: pick(random, SERVICES) };
}

const network = { awsvpcConfiguration: { subnets: ['subnet-1'] } };

function definition(random: Random): JsonObject {
  const isFargate = random.next() < 0.5;
  return {
    family: isFargate ? 'fargate' : 'machine',
    ...(isFargate && { networkMode: 'awsvpc', cpu: '256', memory: '512' }),
    containerDefinitions: [
      {
        name: 'app',
        image: `example/app:${pick(random, TAGS)}`,
        memory: pick(random, [64, 256, 900]),
        ...(random.next() < 0.3 && { healthCheck: { command: ['CMD', 'true'], interval: 10 } }),
        ...(!isFargate && {
          portMappings: [{ containerPort: 80, hostPort: pick(random, [0, 80]) }],
        }),
      },
    ],
  };
}

function place(random: Random): JsonObject {
  return random.next() < 0.5
    ? { taskDefinition: 'fargate', launchType: 'FARGATE', networkConfiguration: network }
    : { taskDefinition: 'machine' };
}

function deploymentConfiguration(random: Random): JsonObject {
  const strategy = pick(random, ['ROLLING', 'ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY']);
  const pause = {
    targetType: 'PAUSE',
    lifecycleStages: [pick(random, STAGES)],
    timeoutConfiguration: { timeoutInMinutes: 10, action: pick(random, ['ROLLBACK', 'CONTINUE']) },
  };
  const hook = {
    hookTargetArn: `f${pick(random, ['', '-failed', '-throws'])}`,
    lifecycleStages: [pick(random, STAGES)],
  };
  return {
    strategy,
    minimumHealthyPercent: pick(random, [0, 50, 100]),
    maximumPercent: pick(random, [100, 150, 200]),
    deploymentCircuitBreaker: { enable: random.next() < 0.7, rollback: random.next() < 0.8 },
    bakeTimeInMinutes: pick(random, [0, 1, 5]),
    lifecycleHooks: random.next() < 0.3 ? [pick(random, [pause, hook])] : [],
  };
}

function taskSet(world: World, random: Random): JsonObject {
  const set = pick(random, [...world.ecs.taskSets.values()]);
  if (set === undefined) return { cluster: 'a', service: 's1', taskSet: 'nothing' };
  return { cluster: set.clusterArn, service: set.serviceArn, taskSet: set.arn };
}

function pauseOf(world: World, random: Random): JsonObject {
  const waiting = [...world.ecs.serviceDeployments.values()].filter((one) =>
    one.progress?.hooks.some(({ status }) => status === 'AWAITING_ACTION'),
  );
  const record = pick(random, waiting);
  const hookId = record?.progress?.hooks.find(({ status }) => status === 'AWAITING_ACTION')?.hookId;
  return { serviceDeploymentArn: record?.arn ?? 'nothing', hookId: hookId ?? 'ecs-pause-1' };
}

const SCALE = (random: Random) => ({ value: pick(random, [0, 25, 50, 100]), unit: 'PERCENT' });

/** A request of each kind; operations that change much are no more frequent than those that look. */
const MAKERS: { readonly [operation: string]: Maker } = {
  CreateCluster: (_, random) => ({ clusterName: pick(random, CLUSTERS) }),
  RegisterTaskDefinition: (_, random) => definition(random),
  RegisterContainerInstance: (_, random) => ({
    ...inside(random),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: 1024 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: pick(random, [1000, 2000]) },
    ],
  }),
  DeregisterContainerInstance: (world, random) => ({
    ...inside(random),
    containerInstance: key(random, world.ecs.instances),
    force: random.next() < 0.3,
  }),
  UpdateContainerInstancesState: (world, random) => ({
    ...inside(random),
    containerInstances: [key(random, world.ecs.instances)],
    status: pick(random, ['ACTIVE', 'DRAINING']),
  }),
  CreateService: (_, random) => ({
    ...inside(random),
    ...place(random),
    serviceName: pick(random, SERVICES),
    desiredCount: random.between(0, 4),
    deploymentConfiguration: deploymentConfiguration(random),
    ...(random.next() < 0.2 && { deploymentController: { type: 'CODE_DEPLOY' } }),
    ...(random.next() < 0.15 && { schedulingStrategy: 'DAEMON', desiredCount: undefined }),
  }),
  UpdateService: (_, random) => ({
    ...named(random),
    ...(random.next() < 0.6 && { desiredCount: random.between(0, 5) }),
    ...(random.next() < 0.3 && { deploymentConfiguration: deploymentConfiguration(random) }),
    forceNewDeployment: random.next() < 0.4,
  }),
  DeleteService: (_, random) => ({ ...named(random), force: random.next() < 0.3 }),
  RunTask: (_, random) => ({ ...inside(random), ...place(random), count: random.between(1, 3) }),
  StartTask: (world, random) => ({
    ...inside(random),
    taskDefinition: 'machine',
    containerInstances: [key(random, world.ecs.instances)],
  }),
  StopTask: (world, random) => ({ ...inside(random), task: key(random, world.ecs.tasks) }),
  StopServiceDeployment: (world, random) => ({
    serviceDeploymentArn: key(random, world.ecs.serviceDeployments),
  }),
  ContinueServiceDeployment: (world, random) => ({
    ...pauseOf(world, random),
    action: pick(random, ['CONTINUE', 'ROLLBACK']),
  }),
  CreateTaskSet: (_, random) => ({ ...named(random), ...place(random), scale: SCALE(random) }),
  UpdateTaskSet: (world, random) => ({ ...taskSet(world, random), scale: SCALE(random) }),
  DeleteTaskSet: (world, random) => ({ ...taskSet(world, random), force: random.next() < 0.5 }),
  UpdateTaskProtection: (world, random) => ({
    ...inside(random),
    tasks: [key(random, world.ecs.tasks)],
    protectionEnabled: random.next() < 0.5,
    expiresInMinutes: 5,
  }),
  DescribeServices: (_, random) => ({ ...inside(random), services: SERVICES }),
  DescribeTasks: (world, random) => ({ ...inside(random), tasks: [key(random, world.ecs.tasks)] }),
  DescribeContainerInstances: (world, random) => ({
    ...inside(random),
    containerInstances: [key(random, world.ecs.instances)],
  }),
  DescribeServiceDeployments: (world, random) => ({
    serviceDeploymentArns: [key(random, world.ecs.serviceDeployments)],
  }),
  DescribeServiceRevisions: (world, random) => ({
    serviceRevisionArns: [key(random, world.ecs.serviceRevisions)],
  }),
  DescribeTaskSets: (_, random) => named(random),
  DescribeClusters: (_, random) => ({ clusters: [pick(random, CLUSTERS)] }),
  ListTasks: (_, random) => ({ ...inside(random), serviceName: pick(random, SERVICES) }),
  ListServices: (_, random) => inside(random),
  ListServiceDeployments: (_, random) => named(random),
};
