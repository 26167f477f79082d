import type { Task } from '../ecs/task.ts';
import { weightsIn } from '../elb/actions.ts';
import type { World } from '../world.ts';
import { errorRate, latency, REQUESTS_A_MINUTE, ranAt } from './behaviour.ts';
import { sampleOf } from './series.ts';
import type { Metric, Sample } from './state.ts';

/** A metric of a load balancer or of one of its target groups for the minute that begins at a time. */
export function targetSample(world: World, metric: Metric, atMs: number): Sample | undefined {
  const groups = groupsOf(world, metric);
  if (groups.length === 0) return undefined;
  const shares = groups.map((arn) => ({
    requests: REQUESTS_A_MINUTE * shareAt(world, arn, atMs),
    tasks: tasksBehind(world, arn).filter((one) => ranAt(one, atMs)),
  }));
  const served = shares.filter(({ tasks, requests }) => tasks.length > 0 && requests > 0);
  const values = served.flatMap(({ tasks, requests }) =>
    tasks.flatMap((task) => valuesOf(metric.name, task, requests / tasks.length)),
  );
  if (metric.name === 'HealthyHostCount' || metric.name === 'UnHealthyHostCount') {
    const isWell = metric.name === 'HealthyHostCount';
    const hosts = shares.flatMap(({ tasks }) => tasks);
    const count = hosts.filter((one) => errorRate(one) < 1 === isWell).length;
    return sampleOf(atMs, [[count, 1]]);
  }
  return values.length === 0 ? undefined : sampleOf(atMs, values);
}

function valuesOf(
  name: string,
  task: Task,
  requests: number,
): readonly (readonly [number, number])[] {
  const failed = Math.round(requests * errorRate(task));
  const { usual, slowest } = latency(task);
  switch (name) {
    case 'RequestCount':
      return [[1, Math.round(requests)]];
    case 'HTTPCode_Target_5XX_Count':
      return failed > 0 ? [[1, failed]] : [];
    case 'HTTPCode_Target_2XX_Count':
      return [[1, Math.round(requests) - failed]];
    case 'TargetResponseTime':
      return [
        [usual, Math.round(requests * 0.98)],
        [slowest, Math.round(requests * 0.02)],
      ];
    default:
      return [];
  }
}

/** Target groups that the dimensions name: one of them, or all of a load balancer. */
function groupsOf({ elb }: World, { dimensions }: Metric): readonly string[] {
  const { TargetGroup, LoadBalancer } = dimensions;
  const endsWith = (arn: string, path: string) => arn.endsWith(`:${path}`);
  if (TargetGroup !== undefined) {
    return [...elb.targetGroups.keys()].filter((arn) => endsWith(arn, TargetGroup));
  }
  const arns = new Set<string>();
  for (const listener of elb.listeners.values()) {
    if (!endsWith(listener.loadBalancerArn, `loadbalancer/${LoadBalancer}`)) continue;
    for (const { arn } of weightsIn(listener.defaultActions)) arns.add(arn);
  }
  return [...arns];
}

/** Share of the traffic of its listener that a group had at a time. */
function shareAt({ elb }: World, groupArn: string, atMs: number): number {
  for (const listener of elb.listeners.values()) {
    const shift = elb.shifts.findLast((one) => one.ownerArn === listener.arn && one.atMs <= atMs);
    const groups = shift?.groups ?? weightsIn(listener.defaultActions);
    const total = groups.reduce((sum, { weight }) => sum + weight, 0);
    const own = groups.find(({ arn }) => arn === groupArn);
    if (own !== undefined && total > 0) return own.weight / total;
  }
  return 0;
}

function tasksBehind(world: World, groupArn: string): readonly Task[] {
  return [...world.ecs.tasks.values()].filter((one) =>
    one.loadBalancers.some(({ targetGroupArn }) => targetGroupArn === groupArn),
  );
}
