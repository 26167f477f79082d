import { pointsOf } from '../../../src/simulator/cloudwatch/points.ts';
import { setWeights } from '../../../src/simulator/elb/shift-traffic.ts';
import { newBalancing } from '../balancing.ts';
import { deploy, emptyWorld, newService, pass, steadyService } from '../builders.ts';

const PORT = { portMappings: [{ containerPort: 80 }] };
const SERVICE = { ClusterName: 'c', ServiceName: 'web' };

describe('metrics of the simulated traffic', () => {
  it('count tasks and show the memory of a leak grow', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const read = (namespace: string, name: string, stat = 'Average') => {
      const metric = { namespace, name, dimensions: SERVICE };
      const range = { fromMs: world.nowMs - 300_000, toMs: world.nowMs, period: 60, stat };
      return [...pointsOf(world, { metric, ...range }).values()];
    };
    pass(world, 300);
    expect(read('ECS/ContainerInsights', 'RunningTaskCount').at(-1)).toBe(3);
    expect(read('ECS/ContainerInsights', 'DesiredTaskCount').at(-1)).toBe(3);
    expect(read('ECS/ContainerInsights', 'PendingTaskCount').at(-1)).toBe(0);
    expect(read('ECS/ContainerInsights', 'DeploymentCount').at(-1)).toBe(1);
    expect(read('AWS/ECS', 'CPUUtilization').at(-1)).toBe(20);
    expect(read('AWS/ECS', 'MemoryUtilization').at(-1)).toBe(35);
    expect(read('AWS/ECS', 'RunningTaskCount')).toEqual([]);
    deploy(world, service, 'leak');
    pass(world, 900);
    const memory = read('AWS/ECS', 'MemoryUtilization', 'Maximum');
    expect(memory).toEqual([...memory].sort((a, b) => a - b));
    expect(memory.at(-1)).toBeGreaterThan(60);
  });

  it('follow the weights of the listener and the errors of the image', () => {
    const world = emptyWorld();
    const { blue, green, listener } = newBalancing(world);
    const entry = { targetGroupArn: blue.arn, containerName: 'app', containerPort: 80 };
    newService(world, 'errors-5', { loadBalancers: [entry] }, PORT);
    pass(world, 600);
    const path = (arn: string) => arn.slice(arn.lastIndexOf(':') + 1);
    const read = (name: string, stat: string, dimensions: Readonly<Record<string, string>>) => {
      const metric = { namespace: 'AWS/ApplicationELB', name, dimensions };
      const range = { fromMs: world.nowMs - 180_000, toMs: world.nowMs, period: 60, stat };
      return [...pointsOf(world, { metric, ...range }).values()].at(-1);
    };
    const own = { TargetGroup: path(blue.arn) };
    const LoadBalancer = path(listener.loadBalancerArn).replace('loadbalancer/', '');
    expect(read('RequestCount', 'Sum', own)).toBe(1200);
    expect(read('RequestCount', 'Sum', { LoadBalancer })).toBe(1200);
    expect(read('HTTPCode_Target_5XX_Count', 'Sum', own)).toBe(60);
    expect(read('HTTPCode_Target_2XX_Count', 'Sum', own)).toBe(1140);
    expect(read('TargetResponseTime', 'p50', own)).toBe(0.05);
    expect(read('TargetResponseTime', 'p99', own)).toBe(0.2);
    expect(read('HealthyHostCount', 'Minimum', own)).toBe(3);
    expect(read('UnHealthyHostCount', 'Maximum', own)).toBe(0);
    expect(read('RequestCount', 'Sum', { TargetGroup: path(green.arn) })).toBeUndefined();
    setWeights(world, listener.arn, [
      { arn: blue.arn, weight: 25 },
      { arn: green.arn, weight: 75 },
    ]);
    pass(world, 180);
    expect(read('RequestCount', 'Sum', own)).toBe(300);
  });

  it('do not exist for what is not there', () => {
    const metric = { namespace: 'AWS/ECS', name: 'CPUUtilization', dimensions: SERVICE };
    const range = { fromMs: 0, toMs: 600_000, period: 60, stat: 'Average' };
    expect(pointsOf(emptyWorld(), { metric, ...range }).size).toBe(0);
  });
});
