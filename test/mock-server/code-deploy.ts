import {
  BatchGetDeploymentTargetsCommand,
  CodeDeployClient,
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentGroupCommand,
  type CreateDeploymentGroupCommandInput,
  type DeploymentInfo,
  type ECSTarget,
  GetDeploymentCommand,
} from '@aws-sdk/client-codedeploy';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { DescribeListenersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { type Bench, definition, startBench } from './builders.ts';
import { type Balancing, makeBalancing } from './load-balancing.ts';

/** A service that CodeDeploy moves, with all that it needs. */
export interface Stage extends Bench, Balancing {
  readonly deploy: CodeDeployClient;
}

const NAMES = { applicationName: 'app', deploymentGroupName: 'group' };

/** Registers an image with a tag behind port 80; gives back the revision's ARN. */
export async function register({ ecs }: Bench, tag: string): Promise<string> {
  const given = definition(tag);
  const containerDefinitions = given.containerDefinitions.map((one) => ({
    ...one,
    portMappings: [{ containerPort: 80 }],
  }));
  const made = await ecs.send(
    new RegisterTaskDefinitionCommand({ ...given, containerDefinitions }),
  );
  return made.taskDefinition!.taskDefinitionArn!;
}

/** Starts a mock with a steady service behind target group blue, and a deployment group for it. */
export async function startStage(
  over: Partial<CreateDeploymentGroupCommandInput> = {},
): Promise<Stage> {
  const bench = await startBench();
  const balancing = await makeBalancing(bench.server);
  await bench.ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
  const entry = { targetGroupArn: balancing.blue, containerName: 'app', containerPort: 80 };
  await bench.ecs.send(
    new CreateServiceCommand({
      cluster: 'c',
      serviceName: 'web',
      taskDefinition: await register(bench, 'ok'),
      desiredCount: 2,
      launchType: 'FARGATE',
      deploymentController: { type: 'CODE_DEPLOY' },
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
      loadBalancers: [entry],
    }),
  );
  bench.server.advance(120);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const { endpoint } = bench.server;
  const deploy = new CodeDeployClient({ endpoint, region: 'eu-west-1', credentials });
  await deploy.send(
    new CreateApplicationCommand({ applicationName: 'app', computePlatform: 'ECS' }),
  );
  const stage = { ...bench, ...balancing, deploy };
  await deploy.send(new CreateDeploymentGroupCommand({ ...groupOf(stage), ...over }));
  return stage;
}

/** A deployment group for the service, without a wait and with every reason to roll back. */
export function groupOf(
  { listener, testListener }: Balancing,
  deploymentGroupName = NAMES.deploymentGroupName,
): CreateDeploymentGroupCommandInput {
  return {
    ...NAMES,
    deploymentGroupName,
    serviceRoleArn: 'arn:aws:iam::123456789012:role/deploy',
    deploymentStyle: {
      deploymentType: 'BLUE_GREEN',
      deploymentOption: 'WITH_TRAFFIC_CONTROL',
    },
    ecsServices: [{ clusterName: 'c', serviceName: 'web' }],
    loadBalancerInfo: {
      targetGroupPairInfoList: [
        {
          targetGroups: [{ name: 'blue' }, { name: 'green' }],
          prodTrafficRoute: { listenerArns: [listener] },
          testTrafficRoute: { listenerArns: [testListener] },
        },
      ],
    },
    autoRollbackConfiguration: {
      enabled: true,
      events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
  };
}

/** The text of an AppSpec for a revision. */
export function appSpec(
  taskDefinition: string,
  hooks: Readonly<Record<string, string>> = {},
): string {
  const LoadBalancerInfo = { ContainerName: 'app', ContainerPort: 80 };
  const Properties = { TaskDefinition: taskDefinition, LoadBalancerInfo };
  return JSON.stringify({
    version: 0.0,
    Resources: [{ TargetService: { Type: 'AWS::ECS::Service', Properties } }],
    Hooks: Object.entries(hooks).map(([name, fn]) => ({ [name]: fn })),
  });
}

/** Starts a deployment of an image with a tag; gives back its id. */
export async function begin(
  stage: Stage,
  tag: string,
  hooks: Readonly<Record<string, string>> = {},
  over: object = {},
): Promise<string> {
  const content = appSpec(await register(stage, tag), hooks);
  const { deploymentId } = await stage.deploy.send(
    new CreateDeploymentCommand({
      ...NAMES,
      revision: { revisionType: 'AppSpecContent', appSpecContent: { content } },
      ...over,
    }),
  );
  return deploymentId!;
}

/** A deployment as it is. */
export async function infoOf({ deploy }: Stage, deploymentId: string): Promise<DeploymentInfo> {
  const { deploymentInfo } = await deploy.send(new GetDeploymentCommand({ deploymentId }));
  return deploymentInfo!;
}

/** The target of a deployment as it is. */
export async function targetOf({ deploy }: Stage, deploymentId: string): Promise<ECSTarget> {
  const input = { deploymentId, targetIds: ['c:web'] };
  const { deploymentTargets } = await deploy.send(new BatchGetDeploymentTargetsCommand(input));
  return deploymentTargets![0]!.ecsTarget!;
}

/** Percent of a listener's traffic for the group `green`. */
export async function greenShare(stage: Stage, arn = stage.listener): Promise<number> {
  const { Listeners } = await stage.elb.send(new DescribeListenersCommand({ ListenerArns: [arn] }));
  const groups = Listeners![0]!.DefaultActions![0]!.ForwardConfig!.TargetGroups!;
  const weight = (one: { Weight?: number | undefined }) => one.Weight ?? 0;
  const all = groups.reduce((sum, one) => sum + weight(one), 0);
  const green = groups.filter(({ TargetGroupArn }) => TargetGroupArn === stage.green);
  return (100 * green.reduce((sum, one) => sum + weight(one), 0)) / all;
}

/** Lets time pass until a deployment is what is looked for. */
export async function until(
  stage: Stage,
  id: string,
  done: (info: DeploymentInfo) => boolean,
): Promise<DeploymentInfo> {
  for (let looks = 0; looks < 500; looks += 1) {
    const info = await infoOf(stage, id);
    if (done(info)) return info;
    stage.server.advance(looks < 60 ? 10 : 60);
  }
  throw new Error(`deployment ${id} never got there: ${(await infoOf(stage, id)).status}`);
}
