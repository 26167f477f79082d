import type { Task } from '../ecs/task.ts';
import { serviceOf } from '../ecs/tasks.ts';
import { timingOf } from '../elb/check-times.ts';
import type { World } from '../world.ts';
import { answerTimes } from './answer-times.ts';
import { does, errorRate, latency, ranAt, requestsAMinute } from './behaviour.ts';
import { groupsAt, productionRoutes, type Route } from './routes.ts';
import { sampleOf } from './series.ts';
import type { Metric, Sample } from './state.ts';
import type { Sampler } from './traffic.ts';

/** A stopped task is known for so long; before that nobody can say that there was none. */
const KNOWN_MS = 3_600_000;

/** A target group with everything that was a target of it lately. */
interface Group {
  readonly arn: string;
  readonly tasks: readonly Task[];
}

/** What a minute brings to a target group. */
interface Minute {
  readonly atMs: number;
  readonly hosts: readonly Task[];
  readonly serving: readonly Task[];
  /** Share of the requests of its route. */
  readonly share: number;
}

/** A target group and the routes to it at a time. */
interface At {
  readonly group: Group;
  readonly routes: readonly Route[];
  readonly atMs: number;
}

type Values = readonly (readonly [value: number, times: number])[];

/** Metrics of a load balancer or of one of its target groups; undefined when it is not there. */
export function targetSampler(world: World, metric: Metric): Sampler | undefined {
  const routes = routesOf(world, metric);
  const groups = groupsOf(world, metric, routes).map((arn) => groupOf(world, arn));
  if (groups.length === 0) return undefined;
  return (atMs) => {
    const values = groups.flatMap((group) => {
      const minute = minuteOf(world, { group, routes, atMs });
      return valuesOf(world, metric, { group, minute });
    });
    return totalOf(metric, atMs, values);
  };
}

/** Hosts of all groups count together; everything else is one value a request. */
function totalOf({ name }: Metric, atMs: number, values: Values): Sample | undefined {
  if (values.length === 0) return undefined;
  if (!name.endsWith('HostCount')) return sampleOf(atMs, values);
  const count = values.reduce((sum, [value]) => sum + value, 0);
  return sampleOf(atMs, [[count, 1]]);
}

/** Listeners and rules of the load balancer that the dimensions name; of all without one. */
function routesOf(world: World, { dimensions }: Metric): readonly Route[] {
  const { LoadBalancer } = dimensions;
  const all = productionRoutes(world);
  if (LoadBalancer === undefined) return all;
  return all.filter((one) => one.loadBalancerArn.endsWith(`:loadbalancer/${LoadBalancer}`));
}

/** Target groups that the dimensions name: one of them, or all that routes lead to. */
function groupsOf(
  { elb }: World,
  { dimensions }: Metric,
  routes: readonly Route[],
): readonly string[] {
  const { TargetGroup } = dimensions;
  if (TargetGroup !== undefined) {
    return [...elb.targetGroups.keys()].filter((arn) => arn.endsWith(`:${TargetGroup}`));
  }
  const past = elb.shifts.filter(({ ownerArn }) => routes.some((one) => one.arn === ownerArn));
  const named = [...routes, ...past].flatMap(({ groups }) => groups.map(({ arn }) => arn));
  return [...new Set(named)];
}

function groupOf(world: World, arn: string): Group {
  const tasks = [...world.ecs.tasks.values()].filter((one) =>
    one.loadBalancers.some(({ targetGroupArn }) => targetGroupArn === arn),
  );
  return { arn, tasks };
}

function minuteOf(
  world: World,
  {
    group,
    routes,
    atMs,
  }: { readonly group: Group; readonly routes: readonly Route[]; atMs: number },
): Minute {
  const hosts = group.tasks.filter((one) => ranAt(one, atMs));
  const well = hosts.filter((one) => isInService(world, group, { task: one, atMs }));
  // A load balancer that finds no target well tries all of them.
  const serving = well.length > 0 ? well : hosts;
  return { atMs, hosts, serving, share: shareAt(world, { group, routes, atMs }) };
}

/** Share of the traffic that a group had at a time: that of the first route that named it then. */
function shareAt(world: World, { group, routes, atMs }: At): number {
  for (const route of routes) {
    const weights = groupsAt(world, route, atMs);
    const own = weights.find(({ arn }) => arn === group.arn);
    if (own === undefined) continue;
    const total = weights.reduce((sum, { weight }) => sum + weight, 0);
    return total > 0 ? own.weight / total : 0;
  }
  return 0;
}

function isInService(
  world: World,
  group: Group,
  { task, atMs }: { readonly task: Task; readonly atMs: number },
): boolean {
  if (does(world, task, 'target-unhealthy')) return false;
  const { healthyAfterMs } = timingOf(world, group.arn);
  return (task.startedAtMs ?? atMs) + healthyAfterMs <= atMs;
}

function valuesOf(
  world: World,
  { name, namespace, dimensions }: Metric,
  { group, minute }: { readonly group: Group; readonly minute: Minute },
): Values {
  const { hosts, atMs } = minute;
  const well = hosts.filter((one) => isInService(world, group, { task: one, atMs }));
  if (name === 'HealthyHostCount') return [[well.length, 1]];
  if (name === 'UnHealthyHostCount') {
    return [[hosts.filter((one) => does(world, one, 'target-unhealthy')).length, 1]];
  }
  if (namespace !== 'AWS/ApplicationELB' || minute.share === 0) return [];
  if (name === 'HTTPCode_ELB_5XX_Count' || name === 'HTTPCode_ELB_503_Count') {
    return dimensions.TargetGroup === undefined ? unanswered(world, group, minute) : [];
  }
  const asked = minute.serving.map((task) => ({
    task,
    requests: (requestsAMinute(world, atMs, task) * minute.share) / minute.serving.length,
    atMs,
  }));
  if (name === 'RequestCountPerTarget') return perTarget(asked);
  return asked.flatMap((one) =>
    answersOf(world, name, { ...one, requests: Math.round(one.requests) }),
  );
}

/** @source ELB user guide, RequestCountPerTarget: its Sum is what each target got on average, not all of it */
function perTarget(asked: readonly { readonly requests: number }[]): Values {
  const total = asked.reduce((sum, { requests }) => sum + requests, 0);
  const each = Math.round(total / Math.max(1, asked.length));
  return each > 0 ? [[1, each]] : [];
}

/** A load balancer answers for a target group without a target by itself. @source ELB user guide, "HTTP 503" */
function unanswered(world: World, { tasks }: Group, { hosts, atMs, share }: Minute): Values {
  if (hosts.length > 0 || atMs < world.nowMs - KNOWN_MS) return [];
  // A group that no service has used yet is not one that users are sent to.
  const last = tasks.findLast((one) => serviceOf(world, one) !== undefined);
  if (last === undefined) return [];
  const requests = Math.round(requestsAMinute(world, atMs, last) * share);
  return requests === 0 ? [] : [[1, requests]];
}

function answersOf(
  world: World,
  name: string,
  {
    task,
    requests,
    atMs,
  }: { readonly task: Task; readonly requests: number; readonly atMs: number },
): Values {
  if (requests === 0) return [];
  const failed = () => Math.round(requests * errorRate(world, task, atMs));
  const counted = (count: number): Values => (count > 0 ? [[1, count]] : []);
  switch (name) {
    case 'RequestCount':
      return counted(requests);
    case 'HTTPCode_Target_5XX_Count':
      return counted(failed());
    case 'HTTPCode_Target_2XX_Count':
      return counted(requests - failed());
    case 'TargetResponseTime':
      return answerTimes(latency(world, task, atMs), requests);
    default:
      return [];
  }
}
