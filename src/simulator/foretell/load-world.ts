import type { Instance } from '../../placement/instance.ts';
import { demandOf } from '../../placement/task-demand.ts';
import { createCluster } from '../ecs/clusters.ts';
import { attributesOf, compatibilitiesOf, withDefaults } from '../ecs/definition-defaults.ts';
import type { ContainerInstance } from '../ecs/instances/container-instance.ts';
import type { Revision } from '../ecs/revision.ts';
import type { JsonObject } from '../json.ts';
import { NO_NEIGHBOURS, USUAL_TIMING } from '../neighbours.ts';
import { createWorld, type World } from '../world.ts';
import type { RolloutInput, Trouble } from './rollout-input.ts';

/** Image that stands for one that does not work. */
const BAD_IMAGE = 'foretold/bad';

/** Any time will do: only differences of times are told. */
const START_MS = 1_700_000_000_000;

/** A world with the cluster of a rollout and both revisions in it; its service comes next. */
export interface LoadedWorld {
  readonly world: World;
  readonly clusterArn: string;
  readonly old: Revision;
  readonly next: Revision;
}

/**
 * Puts the cluster of a rollout into a world of its own. Every image is well there but that of the new revision,
 * when there is to be trouble.
 * @param seed decides how long tasks take within what is usual
 */
export function loadWorld(input: RolloutInput, seed: number, trouble?: Trouble): LoadedWorld {
  const [, , , region = '', account = '', path = ''] = input.serviceArn.split(':');
  const world = createWorld({ account, region, nowMs: START_MS, seed });
  world.images = [
    ...(trouble === undefined ? [] : [{ image: BAD_IMAGE, behaviour: trouble }]),
    { image: '*', behaviour: 'ok' },
  ];
  world.neighbours = {
    ...NO_NEIGHBOURS,
    targetTiming: (_world, arn) => input.targets[arn] ?? USUAL_TIMING,
  };
  const cluster = createCluster(world, path.split('/').at(-2) ?? 'default');
  const own = new Set(input.hosts);
  const tcp = new Set(demandOf(input.oldDefinition).tcpPorts);
  const udp = new Set(demandOf(input.oldDefinition).udpPorts);
  for (const instance of input.instances) {
    const isFree = own.has(instance.id);
    const loaded = toContainerInstance(cluster.arn, instance, {
      tcp: instance.reservedTcpPorts.filter((port) => !(isFree && tcp.has(port))),
      udp: instance.reservedUdpPorts.filter((port) => !(isFree && udp.has(port))),
    });
    world.ecs.instances.set(loaded.arn, loaded);
  }
  const old = addRevision(world, input.oldDefinition, 1);
  const next = addRevision(
    world,
    trouble === undefined ? input.newDefinition : spoiled(input.newDefinition, trouble),
    2,
  );
  return { world, clusterArn: cluster.arn, old, next };
}

function toContainerInstance(
  clusterArn: string,
  one: Instance,
  ports: { readonly tcp: readonly number[]; readonly udp: readonly number[] },
): ContainerInstance {
  const isActive = one.status === 'ACTIVE';
  return {
    arn: one.id,
    clusterArn,
    ec2InstanceId: one.ec2InstanceId ?? one.id,
    ...(one.capacityProvider !== undefined && { capacityProviderName: one.capacityProvider }),
    // Whatever does not take tasks drains or is gone; tasks of a state in between stay where they are.
    status: isActive || one.status === 'DRAINING' ? one.status : 'INACTIVE',
    agentConnected: one.agentConnected,
    agentVersion: one.agentVersion ?? '',
    registeredAtMs: one.registeredAtMs ?? START_MS,
    version: 1,
    registered: { ...one.registered },
    remaining: { ...one.remaining },
    ownTcpPorts: ports.tcp,
    ownUdpPorts: ports.udp,
    attributes: new Map(Object.entries(one.attributes)),
    tasks: new Set(),
  };
}

/** Definitions are taken as they are: checking them is the work of others. */
function addRevision(world: World, given: JsonObject, number: number): Revision {
  const definition = withDefaults({ ...given, family: 'foretold' });
  const arn = `arn:aws:ecs:${world.region}:${world.account}:task-definition/foretold:${number}`;
  const own = Array.isArray(given.requiresAttributes)
    ? (given.requiresAttributes as readonly JsonObject[])
    : undefined;
  const revision: Revision = {
    arn,
    family: 'foretold',
    number,
    status: 'ACTIVE',
    definition,
    // What a launch type asks of a definition was looked at before; here it must not stand in the way.
    compatibilities: [...new Set([...compatibilitiesOf(definition), 'EC2', 'FARGATE', 'EXTERNAL'])],
    requiresAttributes: own ?? attributesOf(definition),
    registeredAtMs: world.nowMs,
  };
  world.ecs.revisions.set(arn, revision);
  world.ecs.newestNumber.set('foretold', number);
  return revision;
}

/** The definition with the image of one essential container that does not work. */
function spoiled(definition: JsonObject, trouble: Trouble): JsonObject {
  const containers = (definition.containerDefinitions ?? []) as readonly JsonObject[];
  const isEssential = (one: JsonObject) => one.essential !== false;
  const checked = containers.findIndex((one) => isEssential(one) && one.healthCheck !== undefined);
  const first = containers.findIndex(isEssential);
  const at = trouble === 'unhealthy' ? checked : first;
  return {
    ...definition,
    containerDefinitions: containers.map((one, index) =>
      index === at ? { ...one, image: BAD_IMAGE } : one,
    ),
  };
}
