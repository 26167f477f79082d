import { SlipwayError } from '../../src/errors.ts';
import type { Alarms } from '../../src/ports/alarms.ts';
import type { Autoscaling } from '../../src/ports/autoscaling.ts';
import type { CodeDeploy } from '../../src/ports/codedeploy.ts';
import type { DefinitionStores } from '../../src/ports/definition-stores.ts';
import type { Ecs, RegisteredDefinition, Service, Task } from '../../src/ports/ecs.ts';
import type { Images } from '../../src/ports/images.ts';
import type { Inventory } from '../../src/ports/inventory.ts';
import type { LiveCluster } from '../../src/ports/live-cluster.ts';
import type { LoadBalancing } from '../../src/ports/load-balancing.ts';
import type { Logs } from '../../src/ports/logs.ts';
import type { Ports } from '../../src/ports/ports.ts';
import type { Prices } from '../../src/ports/prices.ts';
import type { Rollouts } from '../../src/ports/rollouts.ts';
import type { Scheduled } from '../../src/ports/scheduled.ts';
import type { ServiceDefinitions } from '../../src/ports/service-definitions.ts';
import type { Tasks } from '../../src/ports/tasks.ts';
import { deployment, OLD, service, serviceDeployment } from '../deployment/builders.ts';

export const DEFINITION = JSON.stringify({
  family: 'web',
  networkMode: 'bridge',
  containerDefinitions: [{ name: 'web', image: 'example/app:ok', memory: 128 }],
});

export const BEFORE = service({
  taskDefinitionArn: 'web:1',
  deployments: [{ ...OLD, status: 'PRIMARY' }],
  currentServiceDeploymentArn: 'arn:before',
});

/** What the service of {@link BEFORE} runs. */
export const REGISTERED: RegisteredDefinition = {
  arn: 'web:1',
  family: 'web',
  revision: 1,
  status: 'ACTIVE',
  definition: { ...JSON.parse(DEFINITION), taskDefinitionArn: 'web:1', revision: 1 },
};

/** Ports that live in memory, and a list of the calls that ECS got. */
export interface MemoryPorts extends Ports {
  readonly calls: string[];
  readonly lines: string[];
  readonly outputValues: Map<string, string>;
  readonly written: Map<string, string>;
}

/** Ports over files of the given texts; ECS answers as for a deployment that succeeds at once. */
export function memoryPorts(
  given: {
    files?: { [path: string]: string };
    ecs?: Partial<Ecs>;
    liveCluster?: Partial<LiveCluster>;
    inventory?: Partial<Inventory>;
    prices?: Partial<Prices>;
    stores?: Partial<DefinitionStores>;
    images?: Partial<Images>;
    alarms?: Alarms;
    loadBalancing?: Partial<LoadBalancing>;
    logs?: Logs;
    tasks?: Partial<Tasks>;
    codedeploy?: Partial<CodeDeploy>;
    scheduled?: Partial<Scheduled>;
    rollouts?: Partial<Rollouts>;
    serviceDefinitions?: Partial<ServiceDefinitions>;
    autoscaling?: Partial<Autoscaling>;
    variables?: Ports['variables'];
    cancel?: AbortSignal;
  } = {},
): MemoryPorts {
  const calls: string[] = [];
  const lines: string[] = [];
  const outputValues = new Map<string, string>();
  const written = new Map<string, string>();
  const say = (line: string) => lines.push(line);
  let now = 1_000_000;
  return {
    calls,
    lines,
    outputValues,
    written,
    ecs: counted({ ...successfulEcs(), ...given.ecs }, calls),
    liveCluster: counted(
      { instances: async () => [], hostsOfService: async () => [], ...given.liveCluster },
      calls,
    ),
    inventory: { ...emptyInventory(), ...given.inventory },
    prices: counted({ list: async () => ({ instances: {}, fargate: {} }), ...given.prices }, calls),
    stores: {
      readCodeCommit: async () => new TextEncoder().encode(DEFINITION),
      readS3: async () => new TextEncoder().encode(DEFINITION),
      ...given.stores,
    },
    images: {
      digestOf: async () => 'sha256:0',
      manifestOf: async () => undefined,
      ...given.images,
    },
    alarms: given.alarms ?? { describe: async () => [] },
    loadBalancing: { ...quietBalancing(), ...given.loadBalancing },
    codedeploy: { ...quietCodeDeploy(), ...given.codedeploy },
    scheduled: { ...emptyScheduled(), ...given.scheduled },
    tasks: { ...quietTasks(), ...given.tasks },
    logs: given.logs ?? { last: async () => [], next: async () => ({ lines: [] }) },
    rollouts: counted({ ...quietRollouts(), ...given.rollouts }, calls),
    serviceDefinitions: counted({ ...noService(), ...given.serviceDefinitions }, calls),
    autoscaling: counted({ ...noScaling(), ...given.autoscaling }, calls),
    variables: given.variables ?? {},
    clock: {
      nowMs: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    log: { debug: say, info: say, warning: say, error: say },
    files: {
      read: async (path) => {
        const text = (given.files ?? { 'td.json': DEFINITION })[path];
        if (text !== undefined) return new TextEncoder().encode(text);
        throw new SlipwayError({
          code: 'file-not-found',
          message: `${path} is not there`,
          hint: 'Check it.',
        });
      },
      write: async (path, text) => {
        written.set(path, text);
        return path;
      },
      temporaryPath: (suffix) => `temporary-${suffix}`,
    },
    outputs: { set: (name, value) => void outputValues.set(name, value), summary: () => undefined },
    cancel: given.cancel ?? new AbortController().signal,
  };
}

/** Has nothing. */
function quietBalancing(): LoadBalancing {
  return {
    targetGroups: async () => [],
    listeners: async () => [],
    ruleTargets: async () => [],
    forwardsOf: async () => undefined,
    targetHealth: async () => undefined,
  };
}

/** Has no service. */
function noService(): ServiceDefinitions {
  return {
    look: async () => undefined,
    create: async () => BEFORE,
    tag: async () => undefined,
    untag: async () => undefined,
  };
}

/** Scales nothing. */
function noScaling(): Autoscaling {
  return {
    suspended: async () => undefined,
    bounds: async () => undefined,
    look: async () => ({ policies: [], scheduledActions: [] }),
    register: async () => undefined,
    putPolicy: async () => undefined,
    putScheduledAction: async () => undefined,
    suspend: async () => undefined,
  };
}

/** Has neither rules nor schedules. */
function emptyScheduled(): Scheduled {
  return {
    rules: async () => [],
    targets: async () => undefined,
    putTargets: async () => [],
    schedules: async () => [],
    schedule: async () => undefined,
    updateSchedule: async () => undefined,
  };
}

/** Has no deployment group. */
function quietCodeDeploy(): CodeDeploy {
  return {
    deploymentGroup: async () => undefined,
    activeDeployments: async () => [],
    succeededAppSpecs: async () => [],
    createDeployment: async () => 'd-111111111',
    deployment: async (id) => ({ id, status: 'Succeeded' }),
    deploymentTarget: async () => undefined,
    continueDeployment: async () => undefined,
    stopDeployment: async () => undefined,
  };
}

/** Starts a task that has ended well by the first look. */
function quietTasks(): Tasks {
  const task: Task = {
    arn: 'arn:aws:ecs:eu-west-1:123456789012:task/c/0123456789abcdef',
    taskDefinitionArn: 'arn:web:2',
    lastStatus: 'PROVISIONING',
    containers: [{ name: 'web', lastStatus: 'PENDING' }],
  };
  const containers = [{ name: 'web', lastStatus: 'STOPPED', exitCode: 0 }];
  const stopCode = 'EssentialContainerExited';
  const stopped = { ...task, lastStatus: 'STOPPED', stopCode, containers };
  return {
    runTask: async () => ({ tasks: [task], failures: [] }),
    describeTasks: async () => ({ tasks: [stopped], failures: [] }),
    stopTask: async () => undefined,
    networkOf: async () => undefined,
  };
}

function successfulEcs(): Ecs {
  const done: Service = service({ deployments: [deployment({ runningCount: 3 })] });
  return {
    registerTaskDefinition: async () => ({ arn: 'arn:web:2', family: 'web', revision: 2 }),
    describeTaskDefinition: async () => REGISTERED,
    describeService: async () => BEFORE,
    updateService: async () => done,
    listServiceDeployments: async () => [],
    describeServiceDeployment: async () => serviceDeployment({ status: 'SUCCESSFUL' }),
    stoppedTasks: async () => [],
  };
}

function emptyInventory(): Inventory {
  return {
    role: async () => undefined,
    refusedActions: async () => [],
    secret: async () => undefined,
    parameter: async () => undefined,
    hasLogGroup: async () => false,
    targetGroup: async () => undefined,
    drainSeconds: async () => undefined,
    subnets: async () => [],
  };
}

function quietRollouts(): Rollouts {
  return {
    stop: async () => undefined,
    proceed: async () => undefined,
    revisions: async () => [],
    look: async () => serviceDeployment({ status: 'SUCCESSFUL' }),
    restore: async () => service({ deployments: [deployment({ runningCount: 3 })] }),
    activeDefinitions: async () => [],
    deregister: async () => undefined,
  };
}

function counted<T extends object>(ecs: T, calls: string[]): T {
  const entries = Object.entries(ecs).map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      calls.push(name);
      return (call as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(entries) as T;
}
