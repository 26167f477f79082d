import { demandOf } from '../../placement/task-demand.ts';
import { advanceTo } from '../advance.ts';
import { type ScheduledSeed, seedScheduled } from '../events/seed-scheduled.ts';
import { healthyImage } from '../images.ts';
import type { JsonObject } from '../json.ts';
import { seedLogGroups } from '../logs/seed-log-groups.ts';
import type { World } from '../world.ts';
import { clusterArn, shortName } from './arns.ts';
import type { Cluster } from './cluster.ts';
import { createCluster } from './clusters.ts';
import { isFargateSize } from './fargate-sizes.ts';
import { instancesOf, registerInstance } from './instances/instances.ts';
import type { Revision } from './revision.ts';
import { registerRevision } from './revisions.ts';
import type { Service } from './service.ts';
import { createService, findService } from './services.ts';
import { cpuUnitsOf, memoryMibOf } from './task-size.ts';

/** A service that is to be there, as if it had been deployed long ago. */
export interface ServiceSeed {
  /** Short name or ARN. */
  readonly cluster: string;
  /** Short name or ARN. */
  readonly service: string;
  /** What is about to be deployed to it, of any shape; the service runs an earlier form of it that is well. */
  readonly definition?: JsonObject;
  /** Family when there is no definition. */
  readonly family?: string;
  /** What runs tasks of its earlier revision by the clock. */
  readonly scheduled?: ScheduledSeed;
}

/** How long a seeded deployment may take to be complete. */
const ENOUGH_MS = 600_000;

/** Tasks of a seeded service. @source issue 3: a service with three tasks and the circuit breaker on */
const TASKS = 3;

/**
 * Puts a steady service into a world by deploying it and waiting; the time that takes is over afterwards.
 * So a world that is to begin at some time has to be created earlier. A service that is there stays as it is.
 */
export function seedService(world: World, seed: ServiceSeed): Service {
  const cluster = createCluster(world, shortName(clusterArn(world, seed.cluster)));
  const name = shortName(seed.service);
  const known = findService(world, cluster, name);
  if (known !== undefined && known.status !== 'INACTIVE') return known;
  const revision = registerEarlier(world, seed);
  seedLogGroups(world, revision.definition);
  if (launchTypeFor(revision) === 'EC2') registerMachines(world, cluster, revision);
  const service = createService(world, cluster, {
    serviceName: name,
    taskDefinition: revision.arn,
    desiredCount: TASKS,
    launchType: launchTypeFor(revision),
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    ...networkOf(revision),
  });
  if (seed.scheduled !== undefined) {
    const runs = { revision: revision.arn, clusterArn: cluster.arn };
    seedScheduled(world, seed.scheduled, runs);
  }
  const endMs = world.nowMs + ENOUGH_MS;
  while (!service.isSteady && world.nowMs < endMs) advanceTo(world, world.nowMs + 5_000);
  return service;
}

/** So many that old and new tasks fit beside each other, also when each takes a port of its machine. */
function registerMachines(world: World, cluster: Cluster, revision: Revision): void {
  const { cpu, memoryMib, gpus } = demandOf(revision.definition);
  const offer = {
    cpu: Math.max(4_096, 2 * cpu),
    memoryMib: Math.max(7_482, 2 * memoryMib),
    gpus: gpus === 'ALL' ? 1 : gpus,
  };
  const missing = 2 * TASKS - instancesOf(world, cluster.arn).length;
  for (let one = 0; one < missing; one += 1) registerInstance(world, cluster, offer);
}

/** What the definition asks for first, else what it is fit for. */
function launchTypeFor({ definition, compatibilities }: Revision): string {
  const asked = (definition.requiresCompatibilities ?? []) as readonly string[];
  const wanted = asked.length > 0 ? asked : compatibilities;
  return wanted.includes('FARGATE') ? 'FARGATE' : 'EC2';
}

/** AWS itself would refuse some definitions that are about to be deployed; then a plain one stands in. */
function registerEarlier(world: World, seed: ServiceSeed): Revision {
  const { definition } = seed;
  const family = familyOf(seed);
  if (definition !== undefined) {
    try {
      return registerRevision(world, earlierForm(world, definition, family));
    } catch {
      // The refusal is for the caller's own registration to meet.
    }
  }
  const container = { name: 'app', image: 'example/app:ok', memory: 128 };
  return registerRevision(world, {
    family,
    ...placeOf(definition),
    containerDefinitions: [container],
  });
}

function familyOf({ definition, family, service }: ServiceSeed): string {
  const given = definition?.family;
  const name = typeof given === 'string' ? given : (family ?? shortName(service));
  return name.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 255) || 'service';
}

/** The definition with images that are well and without what only a new revision brings. */
function earlierForm(world: World, definition: JsonObject, family: string): JsonObject {
  const given = definition.containerDefinitions;
  const containers = Array.isArray(given) ? (given as readonly JsonObject[]) : [];
  const { tags: _new, ...rest } = definition;
  return {
    ...rest,
    family,
    containerDefinitions: containers.map((one) => containerOf(world, one)),
  };
}

function containerOf({ images }: World, given: JsonObject): JsonObject {
  const { image } = given;
  return typeof image === 'string' ? { ...given, image: healthyImage(image, images) } : given;
}

/** Network mode and size of a definition, so that what is deployed next fits the service. */
function placeOf(definition: JsonObject | undefined): JsonObject {
  if (definition?.networkMode !== 'awsvpc') return {};
  const cpu = cpuUnitsOf(String(definition.cpu)) ?? 0;
  const memory = memoryMibOf(String(definition.memory)) ?? 0;
  const size = isFargateSize(cpu, memory) ? { cpu: String(cpu), memory: String(memory) } : {};
  return { networkMode: 'awsvpc', ...size };
}

function networkOf(revision: Revision): JsonObject {
  if (revision.definition.networkMode !== 'awsvpc') return {};
  const awsvpcConfiguration = {
    subnets: ['subnet-0a1b2c3d4e5f60718', 'subnet-1b2c3d4e5f607182a'],
    securityGroups: ['sg-0a1b2c3d4e5f60718'],
    assignPublicIp: 'ENABLED',
  };
  return { networkConfiguration: { awsvpcConfiguration } };
}
