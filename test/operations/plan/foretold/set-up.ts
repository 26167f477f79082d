import {
  CodeDeployClient,
  CreateApplicationCommand,
  CreateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { type MockServer, startMockServer } from '../../../../src/mock-server/start.ts';
import type { RolloutCase } from './cases.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

/** A mock with the service of a case, and clients of it. */
export interface Scene {
  readonly server: MockServer;
  readonly connection: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: typeof CREDENTIALS;
    readonly maxRetries: number;
  };
  readonly ecs: ECSClient;
  readonly deploy: CodeDeployClient;
}

/** Starts a mock with the steady service of a case. */
export async function setUp(given: RolloutCase): Promise<Scene> {
  const server = await startMockServer({ speed: 0, seed: given.seed });
  const client = { endpoint: server.endpoint, region: 'us-east-1', credentials: CREDENTIALS };
  const ecs = new ECSClient(client);
  const deploy = new CodeDeployClient(client);
  await ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
  for (const [index] of given.machines.entries()) {
    await ecs.send(new RegisterContainerInstanceCommand(machineOf(given, index)));
  }
  await ecs.send(new RegisterTaskDefinitionCommand(definitionFor(given, given.oldMib) as never));
  const elb = new ElasticLoadBalancingV2Client(client);
  const groups = given.targets === undefined ? [] : await makeGroups(elb, given.targets);
  await ecs.send(new CreateServiceCommand(serviceOf(given, groups) as never));
  if (given.kind === 'codedeploy') await makeDeploymentGroup({ elb, deploy }, groups, given);
  server.advance(600);
  elb.destroy();
  return { server, connection: { ...client, maxRetries: 0 }, ecs, deploy };
}

function machineOf({ machines }: RolloutCase, index: number) {
  const { memoryMib, cpu, zone } = machines[index]!;
  const instanceType = 'm5.large';
  const identity = { instanceId: `i-${index}`, instanceType, availabilityZone: zone };
  return {
    cluster: 'c',
    instanceIdentityDocument: JSON.stringify(identity),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: cpu },
      { name: 'MEMORY', type: 'INTEGER', integerValue: memoryMib },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22'] },
    ],
  };
}

/** A definition whose one task takes so much memory. */
export function definitionFor(given: RolloutCase, mib: number) {
  const { hostPort, checkSeconds, machines } = given;
  const healthCheck = { command: ['CMD', 'true'], interval: checkSeconds };
  const container = {
    name: 'app',
    image: 'example/app:ok',
    portMappings: [{ containerPort: 80, ...(hostPort > 0 && { hostPort }) }],
    ...(checkSeconds > 0 && { healthCheck }),
  };
  if (machines.length === 0) {
    const size = { networkMode: 'awsvpc', cpu: '256', memory: mib > 512 ? '1024' : '512' };
    return { family: 'web', ...size, containerDefinitions: [container] };
  }
  const containerDefinitions = [{ ...container, memory: mib }];
  return { family: 'web', networkMode: 'bridge', containerDefinitions };
}

function serviceOf(given: RolloutCase, groups: readonly string[]) {
  const { kind, minimum, maximum, strategy } = given;
  const percents = { minimumHealthyPercent: minimum, maximumPercent: maximum };
  const isFargate = given.machines.length === 0;
  const network = { awsvpcConfiguration: { subnets: ['subnet-1'] } };
  return {
    cluster: 'c',
    serviceName: 'web',
    taskDefinition: 'web',
    desiredCount: given.desired,
    launchType: isFargate ? 'FARGATE' : 'EC2',
    placementConstraints: given.constraints,
    placementStrategy: given.strategies,
    ...(isFargate && { networkConfiguration: network }),
    ...(kind === 'codedeploy'
      ? { deploymentController: { type: 'CODE_DEPLOY' } }
      : { deploymentConfiguration: { ...percents, ...(kind === 'staged' ? strategy : {}) } }),
    ...(groups.length > 0 && { loadBalancers: [balancerOf(given, groups)] }),
  };
}

const RULE = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener-rule/app/a/1/2/3';

function balancerOf({ kind }: RolloutCase, [targetGroupArn, other]: readonly string[]) {
  const advancedConfiguration = {
    alternateTargetGroupArn: other,
    productionListenerRule: RULE,
    roleArn: 'arn:aws:iam::123456789012:role/infrastructure',
  };
  const entry = { targetGroupArn, containerName: 'app', containerPort: 80 };
  return kind === 'staged' ? { ...entry, advancedConfiguration } : entry;
}

async function makeGroups(
  elb: ElasticLoadBalancingV2Client,
  { interval, drain }: NonNullable<RolloutCase['targets']>,
): Promise<readonly string[]> {
  const arns: string[] = [];
  for (const Name of ['blue', 'green']) {
    const place = { Protocol: 'HTTP', Port: 80, VpcId: 'vpc-1', TargetType: 'ip' } as const;
    const health = {
      HealthCheckIntervalSeconds: interval,
      HealthCheckTimeoutSeconds: 2,
      UnhealthyThresholdCount: 3,
    };
    const made = await elb.send(new CreateTargetGroupCommand({ Name, ...place, ...health }));
    const TargetGroupArn = made.TargetGroups![0]!.TargetGroupArn!;
    const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: String(drain) }];
    await elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }));
    arns.push(TargetGroupArn);
  }
  return arns;
}

async function makeDeploymentGroup(
  {
    elb,
    deploy,
  }: { readonly elb: ElasticLoadBalancingV2Client; readonly deploy: CodeDeployClient },
  [blue]: readonly string[],
  { config, terminationMinutes }: RolloutCase,
): Promise<void> {
  const { LoadBalancers } = await elb.send(
    new CreateLoadBalancerCommand({ Name: 'front', Subnets: ['subnet-1', 'subnet-2'] }),
  );
  const { Listeners } = await elb.send(
    new CreateListenerCommand({
      LoadBalancerArn: LoadBalancers![0]!.LoadBalancerArn!,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [{ Type: 'forward', TargetGroupArn: blue }],
    }),
  );
  await deploy.send(
    new CreateApplicationCommand({ applicationName: 'AppECS-c-web', computePlatform: 'ECS' }),
  );
  await deploy.send(
    new CreateDeploymentGroupCommand({
      applicationName: 'AppECS-c-web',
      deploymentGroupName: 'DgpECS-c-web',
      deploymentConfigName: config,
      serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ecsServices: [{ clusterName: 'c', serviceName: 'web' }],
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: terminationMinutes,
        },
        deploymentReadyOption: { actionOnTimeout: 'CONTINUE_DEPLOYMENT' },
      },
      loadBalancerInfo: {
        targetGroupPairInfoList: [
          {
            targetGroups: [{ name: 'blue' }, { name: 'green' }],
            prodTrafficRoute: { listenerArns: [Listeners![0]!.ListenerArn!] },
          },
        ],
      },
    }),
  );
}
