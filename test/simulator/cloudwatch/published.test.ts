import { pointsOf } from '../../../src/simulator/cloudwatch/points.ts';
import { publishedMetrics } from '../../../src/simulator/cloudwatch/published.ts';
import { newBalancing } from '../balancing.ts';
import { emptyWorld, newService, pass } from '../builders.ts';

/** A service behind a load balancer, half an hour old. */
function balanced() {
  const world = emptyWorld();
  const { blue } = newBalancing(world);
  const balancer = { targetGroupArn: blue.arn, containerName: 'app', containerPort: 80 };
  newService(world, 'ok', { loadBalancers: [balancer] }, { portMappings: [{ containerPort: 80 }] });
  pass(world, 1_800);
  return world;
}

const label = ({ namespace, name, dimensions }: ReturnType<typeof publishedMetrics>[number]) =>
  `${namespace} ${name} ${Object.keys(dimensions).join(',')}`;

describe('the metrics that AWS publishes', () => {
  it('are those of clusters with machines, services, load balancers and their target groups', () => {
    const labels = publishedMetrics(balanced()).map(label);
    expect(labels).toEqual(
      expect.arrayContaining([
        'AWS/ECS CPUReservation ClusterName',
        'AWS/ECS CPUUtilization ClusterName,ServiceName',
        'ECS/ContainerInsights RunningTaskCount ClusterName,ServiceName',
        'AWS/ApplicationELB RequestCount LoadBalancer',
        'AWS/ApplicationELB RequestCountPerTarget LoadBalancer,TargetGroup',
        'AWS/ApplicationELB HTTPCode_ELB_5XX_Count LoadBalancer',
      ]),
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('all have data while requests are answered, but for those of errors', () => {
    const world = balanced();
    const range = { fromMs: 900_000, toMs: 1_800_000, period: 60, stat: 'Average' };
    const empty = publishedMetrics(world).filter(
      (metric) => pointsOf(world, { metric, ...range }).size === 0,
    );
    expect([...new Set(empty.map(({ name }) => name))].sort()).toEqual([
      'HTTPCode_ELB_503_Count',
      'HTTPCode_ELB_5XX_Count',
      'HTTPCode_Target_5XX_Count',
    ]);
  });

  it('gives a target its part of the requests, not all of them', () => {
    const world = balanced();
    const of = (name: string) => {
      const metric = publishedMetrics(world).find(
        (one) => one.name === name && 'TargetGroup' in one.dimensions,
      )!;
      const range = { fromMs: 1_200_000, toMs: 1_260_000, period: 60, stat: 'Sum' };
      return [...pointsOf(world, { metric, ...range }).values()][0];
    };
    expect([of('RequestCount'), of('RequestCountPerTarget')]).toEqual([1_200, 400]);
  });

  it('are none of a world with nothing in it', () => {
    expect(publishedMetrics(emptyWorld())).toEqual([]);
  });
});
