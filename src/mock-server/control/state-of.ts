import type { Json, JsonObject } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { World } from '../../simulator/world.ts';
import type { Account } from '../account.ts';
import { playCall } from '../state-file/play-call.ts';
import { type TrafficRoute, trafficOf } from './routes-of-traffic.ts';

/** One cluster as its Describe operations show it, with what is in it. */
export interface ClusterState {
  readonly cluster: JsonObject;
  readonly containerInstances: readonly JsonObject[];
  readonly services: readonly JsonObject[];
  readonly tasks: readonly JsonObject[];
}

/** One Region. */
export interface RegionState {
  readonly region: string;
  readonly clusters: readonly ClusterState[];
  readonly serviceDeployments: readonly JsonObject[];
  readonly alarms: readonly JsonObject[];
  readonly traffic: readonly TrafficRoute[];
}

/** What is in the account, in the shapes of AWS: times are seconds since 1970. */
export interface MockState {
  /** Simulated seconds since 1970. */
  readonly now: number;
  /** Simulated seconds since 1970 at which the mock started. */
  readonly startedAt: number;
  readonly regions: readonly RegionState[];
}

/** What is in the account now. */
export function stateOf({ worlds, startMs }: Pick<Account, 'worlds' | 'startMs'>): MockState {
  const regions = worlds.regions().map((region) => regionOf(worlds.of(region)));
  return { now: worlds.nowMs() / 1000, startedAt: startMs / 1000, regions };
}

function regionOf(world: World): RegionState {
  const { ecs, region } = world;
  const active = [...ecs.clusters.values()].filter(({ status }) => status === 'ACTIVE');
  const arns = [...ecs.serviceDeployments.keys()].slice(-SHOWN_DEPLOYMENTS);
  return {
    region,
    clusters: active.map(({ arn }) => clusterOf(world, arn)),
    serviceDeployments: described(world, {
      operation: 'DescribeServiceDeployments',
      names: 'serviceDeploymentArns',
      member: 'serviceDeployments',
      of: arns,
    }),
    alarms: alarmsOf(world),
    traffic: trafficOf(world),
  };
}

/** Older deployments are for those who ask for them by name. */
const SHOWN_DEPLOYMENTS = 200;

function clusterOf(world: World, cluster: string): ClusterState {
  const { services, tasks } = world.ecs;
  const isHere = (one: { readonly clusterArn: string }) => one.clusterArn === cluster;
  const names = [...services.values()].filter((one) => isHere(one) && one.status !== 'INACTIVE');
  const here = [...tasks.values()].filter(isHere);
  const instances = list(world, {
    operation: 'ListContainerInstances',
    member: 'containerInstanceArns',
    input: { cluster },
  });
  const describe = (member: string, of: readonly string[], names = member) => {
    const operation = `Describe${member[0]?.toUpperCase()}${member.slice(1)}`;
    return described(world, { operation, names, member, of, cluster });
  };
  return {
    cluster: describe('clusters', [cluster])[0] ?? {},
    containerInstances: describe('containerInstances', instances),
    services: describe(
      'services',
      names.map(({ arn }) => arn),
    ),
    tasks: describe(
      'tasks',
      here.map(({ arn }) => arn),
    ),
  };
}

interface Describing {
  readonly operation: string;
  /** Member of the request that holds the names. */
  readonly names: string;
  /** Member of the answer. */
  readonly member: string;
  readonly of: readonly string[];
  readonly cluster?: string;
}

/** The most that DescribeServices takes; the others take more. */
const BATCH = 10;

function described(world: World, { operation, names, member, of, cluster }: Describing) {
  const found: JsonObject[] = [];
  for (let at = 0; at < of.length; at += BATCH) {
    const input = { [names]: of.slice(at, at + BATCH), ...(cluster && { cluster }) };
    found.push(...list<JsonObject>(world, { operation, member, input }));
  }
  return found;
}

function alarmsOf(world: World): readonly JsonObject[] {
  const call = { service: 'cloudwatch', operation: 'DescribeAlarms', input: {} };
  const { MetricAlarms, CompositeAlarms } = tried(world, call);
  return [...((MetricAlarms ?? []) as JsonObject[]), ...((CompositeAlarms ?? []) as JsonObject[])];
}

function list<T = string>(world: World, { operation, member, input }: Listing): readonly T[] {
  return (tried(world, { service: 'ecs', operation, input })[member] ?? []) as readonly T[];
}

interface Listing {
  readonly operation: string;
  /** Member of the answer. */
  readonly member: string;
  readonly input: Json;
}

/** What is refused is not there to be shown. */
function tried(world: World, call: Parameters<typeof playCall>[1]): JsonObject {
  try {
    return playCall(world, call);
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}
