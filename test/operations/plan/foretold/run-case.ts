import { CreateDeploymentCommand } from '@aws-sdk/client-codedeploy';
import { RegisterTaskDefinitionCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { createCodeDeploy } from '../../../../src/aws/codedeploy.ts';
import { createEcs } from '../../../../src/aws/ecs.ts';
import { createInventory } from '../../../../src/aws/inventory.ts';
import { createLiveCluster } from '../../../../src/aws/live-cluster.ts';
import { createLoadBalancing } from '../../../../src/aws/load-balancing.ts';
import { plan } from '../../../../src/operations/plan.ts';
import { createRecord } from '../../../../src/operations/record.ts';
import type { Facts } from '../../../../src/report/run-result.ts';
import { memoryPorts } from '../../memory-ports.ts';
import type { RolloutCase } from './cases.ts';
import { definitionFor, type Scene } from './set-up.ts';

/** What a rollout did, as the answers of AWS show it. */
export interface Observed {
  readonly fits: boolean;
  readonly seconds: number;
  readonly steps: number;
  readonly peakTasks: number;
}

/** Seconds without any change after which a rollout sticks. */
const STUCK_SECONDS = 600;

/** Seconds between two looks; nothing in the life of a task is over sooner. */
const LOOK_SECONDS = 2;

/** What the plan says of the rollout of a case. */
export async function planCase({ connection, server }: Scene, given: RolloutCase): Promise<Facts> {
  const text = JSON.stringify(definitionFor(given, given.newMib));
  const ports = {
    ...memoryPorts({ files: { 'td.json': text } }),
    ecs: createEcs(connection, {}),
    liveCluster: createLiveCluster(connection, {}),
    inventory: createInventory(connection, {}),
    codedeploy: createCodeDeploy(connection, {}),
    loadBalancing: createLoadBalancing(connection, {}),
    clock: server.clock,
  };
  const record = createRecord();
  const money = { launchType: 'service', launchPolicy: 'cheapest', interruptible: false } as const;
  const run = {
    ...money,
    headroom: 0,
    mock: false,
    speed: 60,
    maxRetries: 0,
    format: 'text' as const,
  };
  const names = { cluster: 'c', service: 'web', taskDefinition: 'td.json' };
  await plan({ operation: 'plan', ...run, ...names }, ports, record);
  return record.facts();
}

/** Runs the rollout of a case on the mock and watches it from outside. */
export async function runCase(scene: Scene, given: RolloutCase): Promise<Observed> {
  const { server, ecs } = scene;
  const { taskDefinition } = await ecs.send(
    new RegisterTaskDefinitionCommand(definitionFor(given, given.newMib) as never),
  );
  const arn = taskDefinition!.taskDefinitionArn!;
  const codeDeploymentId = given.kind === 'codedeploy' ? await beginCode(scene, arn) : undefined;
  const startMs = server.clock.nowMs();
  if (codeDeploymentId === undefined) {
    const update = { cluster: 'c', service: 'web', taskDefinition: arn };
    await ecs.send(new UpdateServiceCommand(update));
  }
  const codedeploy = createCodeDeploy(scene.connection, {});
  const started = new Set<string>();
  const stopped = new Set<string>();
  let shifts = 0;
  let weight = 0;
  let peakTasks = 0;
  let last = '';
  let still = 0;
  while (still < STUCK_SECONDS) {
    server.advance(LOOK_SECONDS);
    const state = server.state();
    const [cluster] = state.regions.find(({ region }) => region === 'us-east-1')!.clusters;
    const tasks = cluster!.tasks.filter((one) => one.lastStatus !== 'STOPPED');
    const live = tasks.filter((one) => one.desiredStatus === 'RUNNING');
    for (const one of cluster!.tasks) {
      if (one.taskDefinitionArn === arn) started.add(String(one.taskArn));
      if (one.desiredStatus === 'STOPPED') stopped.add(String(one.taskArn));
    }
    peakTasks = Math.max(peakTasks, live.length);
    const now = await progressOf(scene, codedeploy, codeDeploymentId);
    if (now.weight !== weight) shifts += 1;
    weight = now.weight;
    const steps = started.size + stopped.size + shifts;
    if (now.endMs !== undefined) {
      return { fits: true, seconds: (now.endMs - startMs) / 1000, steps, peakTasks };
    }
    const look = JSON.stringify([tasks.map((one) => [one.taskArn, one.lastStatus]), now]);
    still = look === last ? still + LOOK_SECONDS : 0;
    last = look;
  }
  const seconds = (server.clock.nowMs() - startMs) / 1000 - STUCK_SECONDS;
  return { fits: false, seconds, steps: started.size + stopped.size + shifts, peakTasks };
}

async function beginCode({ deploy }: Scene, taskDefinition: string): Promise<string> {
  const LoadBalancerInfo = { ContainerName: 'app', ContainerPort: 80 };
  const Properties = { TaskDefinition: taskDefinition, LoadBalancerInfo };
  const Resources = [{ TargetService: { Type: 'AWS::ECS::Service', Properties } }];
  const { deploymentId } = await deploy.send(
    new CreateDeploymentCommand({
      applicationName: 'AppECS-c-web',
      deploymentGroupName: 'DgpECS-c-web',
      revision: {
        revisionType: 'AppSpecContent',
        appSpecContent: { content: JSON.stringify({ version: 0.0, Resources }) },
      },
    }),
  );
  return deploymentId!;
}

interface Progress {
  /** Percent of the production traffic of the new tasks. */
  readonly weight: number;
  readonly endMs?: number;
}

async function progressOf(
  { server }: Scene,
  codedeploy: ReturnType<typeof createCodeDeploy>,
  id: string | undefined,
): Promise<Progress> {
  if (id === undefined) return ecsProgress(server.state());
  const [deployment, target] = [
    await codedeploy.deployment(id),
    await codedeploy.deploymentTarget(id),
  ];
  const green = target?.taskSets.find(({ label }) => label === 'Green');
  const weight = green?.trafficPercent ?? 0;
  return deployment.status === 'Succeeded' ? { weight, endMs: server.clock.nowMs() } : { weight };
}

function ecsProgress(state: ReturnType<Scene['server']['state']>): Progress {
  const region = state.regions.find((one) => one.region === 'us-east-1')!;
  const record = region.serviceDeployments.at(-1)!;
  const target = record.targetServiceRevision as { requestedProductionTrafficWeight?: number };
  const configuration = record.deploymentConfiguration as { strategy?: string };
  const isStaged = configuration.strategy !== 'ROLLING';
  const weight = isStaged ? (target.requestedProductionTrafficWeight ?? 0) : 0;
  if (record.status !== 'SUCCESSFUL') return { weight };
  return { weight, endMs: Number(record.finishedAt) * 1000 };
}
