import type { Cluster } from '../cluster/cluster.ts';
import { factsOf } from '../cluster/facts-of.ts';
import type { Need } from '../cluster/need.ts';
import { MAX_RESERVED_PORTS } from '../cluster/port-table.ts';
import type { ReadConstraints } from '../constraints.ts';
import type { Demand } from '../demand.ts';
import { type Instance, zoneOf } from '../instance.ts';
import type { Lack, UnplacedReason } from './lack.ts';

/** A request as it stands before one more task of it. */
export interface Refused {
  readonly cluster: Cluster;
  readonly need: Need;
  readonly demand: Demand;
  readonly constraints: ReadConstraints;
}

/** Everything that an instance lacks for one more task, in the order in which ECS looks. Nothing when it fits. */
export function lacksOf(refused: Refused, rank: number): readonly Lack[] {
  const instance = refused.cluster.instances[rank];
  if (instance === undefined) return [];
  return [
    ...stateLacks(instance),
    ...attributeLacks(instance, refused.demand),
    ...locationLacks(instance, refused.demand),
    ...resourceLacks(refused, rank),
    ...portLacks(refused, rank),
    ...constraintLacks(refused, instance, rank),
  ];
}

function stateLacks({ status, agentConnected }: Instance): readonly Lack[] {
  return [
    ...(status === 'ACTIVE' ? [] : [{ reason: 'INACTIVE', what: status } as const]),
    ...(agentConnected ? [] : [{ reason: 'AGENT' } as const]),
  ];
}

function attributeLacks({ attributes }: Instance, demand: Demand): readonly Lack[] {
  return demand.attributes
    .filter(({ name, value }) => {
      const has = Object.hasOwn(attributes, name);
      return !has || (value !== undefined && attributes[name] !== value);
    })
    .map(({ name, value }) => ({
      reason: 'ATTRIBUTE',
      what: value === undefined ? name : `${name}=${value}`,
    }));
}

function locationLacks(instance: Instance, { zones }: Demand): readonly Lack[] {
  const zone = zoneOf(instance);
  if (zones === undefined || zones.includes(zone)) return [];
  return [{ reason: 'LOCATION', what: zone }];
}

function resourceLacks({ cluster, need }: Refused, rank: number): readonly Lack[] {
  const registeredGpus = cluster.instances[rank]?.registered.gpus ?? 0;
  const gpus = need.allGpus ? Math.max(1, registeredGpus) : need.gpus;
  const counted: readonly (readonly [UnplacedReason, number, number])[] = [
    ['RESOURCE:CPU', need.cpu, cluster.cpu[rank] ?? 0],
    ['RESOURCE:MEMORY', need.memoryMib, cluster.memoryMib[rank] ?? 0],
    ['RESOURCE:GPU', gpus, cluster.gpus[rank] ?? 0],
    ['RESOURCE:ENI', need.enis, cluster.enis[rank] ?? 0],
    ['RESOURCE:VOLUME', need.volumes, cluster.volumes[rank] ?? 0],
  ];
  return counted
    .filter(([, needs, has]) => has < needs)
    .map(([reason, needs, has]) => ({ reason, needs, has }));
}

function portLacks({ cluster, need, demand }: Refused, rank: number): readonly Lack[] {
  const clashes = demand.clashingPorts.map((what) => ({ reason: 'RESOURCE:PORTS', what }) as const);
  const taken = need.ports
    .filter((port) => cluster.ports.has(port, rank))
    .map((port) => ({ reason: 'RESOURCE:PORTS', what: nameOfPort(port) }) as const);
  const has = Math.max(0, MAX_RESERVED_PORTS - cluster.ports.usedOn(rank));
  const needs = need.ports.length;
  const room = has < needs ? [{ reason: 'RESOURCE:PORTS', needs, has } as const] : [];
  return [...clashes, ...taken, ...room];
}

function nameOfPort(key: number): string {
  return key < 65536 ? `${key}/tcp` : `${key - 65536}/udp`;
}

function constraintLacks(
  { cluster, need, constraints }: Refused,
  instance: Instance,
  rank: number,
): readonly Lack[] {
  const facts = factsOf(instance, cluster, rank);
  const isTaken = need.distinctInstance && need.group.byInstance().has(rank);
  const distinct = { reason: 'DistinctInstance placement constraint unsatisfied.' } as const;
  return [
    ...(isTaken ? [distinct] : []),
    ...constraints.memberOf
      .filter(({ matches }) => !matches(facts))
      .map(({ expression }) => ({ reason: MEMBER_OF, what: expression })),
  ];
}

const MEMBER_OF: UnplacedReason = 'MemberOf placement constraint unsatisfied.';
