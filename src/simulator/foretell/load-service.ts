import { demandOf } from '../../placement/task-demand.ts';
import type { RevisionConfig } from '../ecs/deployment.ts';
import { currentServiceDeployment } from '../ecs/end-service-deployment.ts';
import type { Service } from '../ecs/service.ts';
import { settingsFrom } from '../ecs/service-config.ts';
import { startDeployment } from '../ecs/start-deployment.ts';
import { startTask } from '../ecs/start-task.ts';
import { addTaskSet, makePrimary } from '../ecs/task-sets/task-sets.ts';
import type { JsonObject } from '../json.ts';
import type { LoadedWorld } from './load-world.ts';
import type { RolloutInput } from './rollout-input.ts';

/**
 * Puts the service of a rollout into its world, steady, with the tasks that it runs.
 * @throws Refusal what AWS would refuse of its settings
 */
export function loadService(loaded: LoadedWorld, input: RolloutInput): Service {
  const { world, clusterArn, old } = loaded;
  const service: Service = {
    arn: input.serviceArn,
    name: input.serviceArn.split('/').at(-1) ?? '',
    clusterArn,
    controller: input.controller,
    schedulingStrategy: input.schedulingStrategy,
    createdFrom: {},
    status: 'ACTIVE',
    desiredCount: input.running,
    settings: settingsFrom(input.settings),
    deployments: [],
    currentServiceDeploymentArn: '',
    events: [],
    isSteady: true,
    createdAtMs: world.nowMs,
  };
  world.ecs.services.set(service.arn, service);
  const config: RevisionConfig = {
    loadBalancers: [],
    serviceRegistries: [],
    ...input.where,
    taskDefinitionArn: old.arn,
  };
  const startedBy =
    input.controller === 'ECS' ? complete(loaded, service, config) : serve(loaded, service, config);
  for (let one = 0; one < input.running; one += 1) {
    addRunning(loaded, service, { input, config, startedBy, host: input.hosts[one] });
  }
  service.isSteady = true;
  return service;
}

/** The deployment that brought what runs; it was complete long ago. */
function complete({ world }: LoadedWorld, service: Service, config: RevisionConfig): string {
  const deployment = startDeployment(world, service, config);
  deployment.rolloutState = 'COMPLETED';
  deployment.completedAtMs = world.nowMs;
  deployment.desiredCount = service.desiredCount;
  const record = currentServiceDeployment(world, service);
  record.status = 'SUCCESSFUL';
  record.finishedAtMs = world.nowMs;
  return deployment.id;
}

function serve({ world }: LoadedWorld, service: Service, config: RevisionConfig): string {
  const set = addTaskSet(world, service, { config, scale: 100 });
  makePrimary(world, service, set);
  set.stability = 'STEADY_STATE';
  return set.id;
}

interface Running {
  readonly input: RolloutInput;
  readonly config: RevisionConfig;
  readonly startedBy: string;
  readonly host: string | undefined;
}

/** A task that has run for long. Its machine holds what it takes already, which starting it takes once more. */
function addRunning(
  { world, clusterArn, old }: LoadedWorld,
  service: Service,
  { input, config, startedBy, host }: Running,
): void {
  const instance = host === undefined ? undefined : world.ecs.instances.get(host);
  const demand = demandOf(input.oldDefinition);
  const provider = instance?.capacityProviderName ?? fargateProvider(input.where);
  if (instance !== undefined) {
    instance.remaining.cpu += demand.cpu;
    instance.remaining.memoryMib += demand.memoryMib;
    instance.remaining.gpus += demand.gpus === 'ALL' ? instance.registered.gpus : demand.gpus;
    instance.remaining.enis += demand.enis;
  }
  const task = startTask(world, {
    clusterArn,
    revision: old,
    launchType: instance === undefined ? 'FARGATE' : 'EC2',
    serviceArn: service.arn,
    startedBy,
    group: `service:${service.name}`,
    networkConfiguration: config.networkConfiguration,
    loadBalancers: config.loadBalancers,
    graceSeconds: 0,
    ...(provider !== undefined && { capacityProviderName: provider }),
    ...(instance !== undefined && { machine: { instance, demand } }),
  });
  // Its life from here on is that of a task that nobody stops.
  task.steps = [];
  task.plan += 1;
  task.lastStatus = 'RUNNING';
  task.isSettled = true;
  task.startedAtMs = world.nowMs;
  for (const one of task.containers) one.lastStatus = 'RUNNING';
}

function fargateProvider({ capacityProviderStrategy }: JsonObject): string | undefined {
  const [first] = (capacityProviderStrategy ?? []) as readonly JsonObject[];
  return typeof first?.capacityProvider === 'string' ? first.capacityProvider : undefined;
}
