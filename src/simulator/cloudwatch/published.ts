import { shortName } from '../ecs/arns.ts';
import { instancesOf } from '../ecs/instances/instances.ts';
import type { World } from '../world.ts';
import { productionRoutes } from './routes.ts';
import { metricKey } from './series.ts';
import type { Metric } from './state.ts';

const UTILIZATION = ['CPUUtilization', 'MemoryUtilization'] as const;
const RESERVATION = ['CPUReservation', 'MemoryReservation'] as const;

/** @source CloudWatch user guide, Amazon ECS Container Insights metrics: those that the mock makes */
const INSIGHTS = {
  cluster: ['TaskCount', 'ContainerInstanceCount'],
  service: [
    'CpuReserved',
    'CpuUtilized',
    'DeploymentCount',
    'DesiredTaskCount',
    'MemoryReserved',
    'MemoryUtilized',
    'PendingTaskCount',
    'RunningTaskCount',
  ],
} as const;

const HOSTS = ['HealthyHostCount', 'UnHealthyHostCount'] as const;
const REQUESTS = [
  'HTTPCode_Target_2XX_Count',
  'HTTPCode_Target_5XX_Count',
  'RequestCount',
  'TargetResponseTime',
] as const;
/** What a load balancer answers by itself has no target group. */
const UNANSWERED = ['HTTPCode_ELB_503_Count', 'HTTPCode_ELB_5XX_Count'] as const;

/** Metrics that AWS publishes of what is in a world, whether or not anybody has asked for them, each once. */
export function publishedMetrics(world: World): readonly Metric[] {
  const all = [...ofClusters(world), ...ofServices(world), ...ofBalancers(world)];
  return [...new Map(all.map((metric) => [metricKey(metric), metric])).values()];
}

function named(
  namespace: string,
  names: readonly string[],
  dimensions: Metric['dimensions'],
): readonly Metric[] {
  return names.map((name) => ({ namespace, name, dimensions }));
}

function ofClusters(world: World): readonly Metric[] {
  return [...world.ecs.clusters.values()].flatMap(({ arn, name }) => {
    const dimensions = { ClusterName: name };
    // Reservations and utilization of a cluster are for its machines.
    const machines = instancesOf(world, arn).length > 0 ? [...UTILIZATION, ...RESERVATION] : [];
    return [
      ...named('AWS/ECS', machines, dimensions),
      ...named('ECS/ContainerInsights', INSIGHTS.cluster, dimensions),
    ];
  });
}

function ofServices({ ecs }: World): readonly Metric[] {
  const active = [...ecs.services.values()].filter(({ status }) => status !== 'INACTIVE');
  return active.flatMap(({ name, clusterArn }) => {
    const dimensions = { ClusterName: shortName(clusterArn), ServiceName: name };
    return [
      ...named('AWS/ECS', UTILIZATION, dimensions),
      ...named('ECS/ContainerInsights', INSIGHTS.service, dimensions),
    ];
  });
}

/** Of each load balancer as a whole, and of each target group that requests come to through it. */
function ofBalancers(world: World): readonly Metric[] {
  return productionRoutes(world).flatMap(({ loadBalancerArn, groups }) => {
    const LoadBalancer = loadBalancerArn.replace(/^.*:loadbalancer\//, '');
    const isNetwork = LoadBalancer.startsWith('net/');
    const namespace = isNetwork ? 'AWS/NetworkELB' : 'AWS/ApplicationELB';
    const asked = isNetwork ? [] : [...REQUESTS, ...UNANSWERED];
    const perGroup = isNetwork ? HOSTS : [...HOSTS, ...REQUESTS, 'RequestCountPerTarget'];
    const ofGroups = groups.flatMap(({ arn }) => {
      const TargetGroup = arn.replace(/^.*:(?=targetgroup\/)/, '');
      return named(namespace, perGroup, { LoadBalancer, TargetGroup });
    });
    return [...named(namespace, asked, { LoadBalancer }), ...ofGroups];
  });
}
