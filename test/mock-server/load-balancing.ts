import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { MockServer } from '../../src/mock-server/start.ts';

/** ARNs of a load balancer with a listener for everybody, one for tests, and two target groups. */
export interface Balancing {
  readonly elb: ElasticLoadBalancingV2Client;
  readonly balancer: string;
  readonly listener: string;
  readonly testListener: string;
  readonly blue: string;
  readonly green: string;
}

/** A client of Elastic Load Balancing of a mock. */
function elbOf(server: MockServer): ElasticLoadBalancingV2Client {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return new ElasticLoadBalancingV2Client({
    endpoint: server.endpoint,
    region: 'eu-west-1',
    credentials,
  });
}

/** Makes them: both listeners forward to blue. */
export async function makeBalancing(server: MockServer): Promise<Balancing> {
  const elb = elbOf(server);
  const group = async (Name: string) => {
    const health = { HealthCheckIntervalSeconds: 10, UnhealthyThresholdCount: 3 };
    const place = { Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' } as const;
    const made = await elb.send(new CreateTargetGroupCommand({ Name, ...place, ...health }));
    return made.TargetGroups![0]!.TargetGroupArn!;
  };
  const [blue, green] = [await group('blue'), await group('green')];
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'front', Subnets: ['subnet-1', 'subnet-2'] }),
  );
  const balancer = LoadBalancers![0]!.LoadBalancerArn!;
  const listen = async (Port: number) => {
    const made = await elb.send(
      new CreateListenerCommand({
        LoadBalancerArn: balancer,
        Protocol: 'HTTP',
        Port,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: blue }],
      }),
    );
    return made.Listeners![0]!.ListenerArn!;
  };
  const [listener, testListener] = [await listen(80), await listen(8080)];
  return { elb, balancer, listener, testListener, blue, green };
}
