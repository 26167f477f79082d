import type { ReadConstraints } from '../constraints.ts';
import type { Demand } from '../demand.ts';
import type { Instance } from '../instance.ts';
import type { Cluster } from './cluster.ts';
import { factsOf } from './facts-of.ts';
import { portKeysOf } from './port-table.ts';
import type { TaskGroup } from './task-group.ts';

/** A demand made ready for one cluster: numbers to compare and bits to look at. */
export interface Need {
  readonly cpu: number;
  readonly memoryMib: number;
  readonly gpus: number;
  readonly allGpus: boolean;
  readonly enis: number;
  readonly volumes: number;
  readonly ports: readonly number[];
  /** Whether CPU and memory are all that it takes. */
  readonly isPlain: boolean;
  /** Whether an instance can hold one task of the group at most. */
  readonly isAlone: boolean;
  readonly distinctInstance: boolean;
  /** Whether CPU and memory alone decide on every usable instance. */
  readonly isOpen: boolean;
  /** 1 for each instance that may hold it as far as tasks have no say in it. */
  readonly mask: Uint8Array;
  /** The constraints in which tasks have a say; `undefined` when there are none. */
  readonly allows: ((rank: number) => boolean) | undefined;
  readonly group: TaskGroup;
}

/** A demand of a group under constraints. */
export interface NeedParts {
  readonly demand: Demand;
  readonly group: string;
  readonly constraints: ReadConstraints;
}

/** Makes a demand ready for a cluster. */
export function needOf(cluster: Cluster, { demand, group, constraints }: NeedParts): Need {
  const ports = portKeysOf(demand);
  const allGpus = demand.gpus === 'ALL';
  const gpus = demand.gpus === 'ALL' ? 1 : demand.gpus;
  const isPlain = gpus + demand.enis + demand.volumes + ports.length === 0;
  const mask = maskOf(cluster, demand, constraints);
  const allows = dynamicTestOf(cluster, constraints);
  const { distinctInstance } = constraints;
  return {
    cpu: Math.ceil(demand.cpu),
    memoryMib: Math.ceil(demand.memoryMib),
    gpus,
    allGpus,
    enis: demand.enis,
    volumes: demand.volumes,
    ports,
    isPlain,
    isAlone: distinctInstance || ports.length > 0 || allGpus,
    isOpen: isPlain && !distinctInstance && mask === cluster.usable && allows === undefined,
    distinctInstance,
    mask,
    allows,
    group: cluster.group(group),
  };
}

function maskOf(cluster: Cluster, demand: Demand, constraints: ReadConstraints): Uint8Array {
  const { attributes, zones } = demand;
  if (demand.clashingPorts.length > 0) return cluster.mask('none', () => false);
  if (attributes.length === 0 && zones === undefined && constraints.memberOf.length === 0) {
    return cluster.usable;
  }
  const fixed = constraints.memberOf.filter(({ followsTasks }) => !followsTasks);
  const key = JSON.stringify([attributes, zones, fixed.map(({ expression }) => expression)]);
  return cluster.mask(
    key,
    (instance) =>
      lacksNoAttribute(instance, demand) &&
      isInZone(instance, demand) &&
      fixed.every(({ matches }) => matches(factsOf(instance))),
  );
}

/** Whether an instance has every attribute that a demand asks for. */
export function lacksNoAttribute({ attributes }: Instance, demand: Demand): boolean {
  return demand.attributes.every(
    ({ name, value }) =>
      Object.hasOwn(attributes, name) && (value === undefined || attributes[name] === value),
  );
}

/** Whether an instance lies in one of the zones that a demand is bound to. */
export function isInZone({ attributes }: Instance, { zones }: Demand): boolean {
  return zones === undefined || zones.includes(attributes['ecs.availability-zone'] ?? '');
}

function dynamicTestOf(cluster: Cluster, { memberOf }: ReadConstraints): Need['allows'] {
  if (memberOf.length === 0) return undefined;
  const tests = memberOf.filter(({ followsTasks }) => followsTasks);
  if (tests.length === 0) return undefined;
  return (rank) => {
    const instance = cluster.instances[rank];
    if (instance === undefined) return false;
    const facts = factsOf(instance, cluster, rank);
    return tests.every(({ matches }) => matches(facts));
  };
}
