import {
  DescribeServiceDeploymentsCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { createEcs } from '../../src/aws/ecs.ts';
import { createRollouts } from '../../src/aws/rollouts.ts';
import { type MockServer, startMockServer } from '../../src/mock-server/start.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import type { Ecs } from '../../src/ports/ecs.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { memoryPorts } from './memory-ports.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

/** A mock whose time stands still but for the sleeps of the run, with a steady service `web` in cluster `c`. */
export async function startStill(tag: string, seed: number): Promise<MockServer> {
  const server = await startMockServer({ speed: 0, seed });
  server.seed({ cluster: 'c', service: 'web', definition: definitionOf(tag) });
  return server;
}

/** A Fargate definition whose one container has an image of the given tag. */
function definitionOf(tag: string) {
  return {
    family: 'web',
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [{ name: 'app', image: `example/app:${tag}` }],
  };
}

/** A client of the mock for what the run itself does not tell. */
export function clientOf({ endpoint }: MockServer): ECSClient {
  return new ECSClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS });
}

/** Ports over the mock; the time of each line is kept. */
export function mockPorts(server: MockServer, tag: string, wrap: (ecs: Ecs) => Ecs = (ecs) => ecs) {
  const connection = {
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    maxRetries: 0,
  };
  const ecs = createEcs(connection, {});
  const said: { readonly atMs: number; readonly line: string }[] = [];
  const say = (line: string) => void said.push({ atMs: server.clock.nowMs(), line });
  const memory = memoryPorts({ files: { 'td.json': JSON.stringify(definitionOf(tag)) } });
  const ports: Ports = {
    ...memory,
    ecs: wrap(ecs),
    rollouts: createRollouts(connection, {}, ecs),
    clock: server.clock,
    log: { debug: say, info: say, warning: say, error: say },
  };
  return { ports, said };
}

export const DEPLOY_INPUTS = {
  operation: 'deploy' as const,
  taskDefinition: 'td.json',
  cluster: 'c',
  service: 'web',
  waitForServiceStability: true,
  waitForMinutes: 30,
  waitMaxDelaySeconds: 15,
  ifUnchanged: 'register' as const,
  onFailure: 'leave' as const,
  onCancel: 'leave' as const,
  waitUntil: 'complete',
  alarmPreflight: 'watch' as const,
  bakeMinutes: 0,
  fitCheck: 'warn' as const,
  mock: false,
  speed: 60,
  maxRetries: 0,
  format: 'text' as const,
};

/** One deploy against the mock, and what AWS says of it afterwards. */
export async function runDeploy(tag: string, seed: number) {
  const server = await startStill(tag, seed);
  const client = clientOf(server);
  try {
    const { ports, said } = mockPorts(server, tag);
    const record = createRecord();
    const startedAtMs = server.clock.nowMs();
    const conclusion = await deploy(DEPLOY_INPUTS, ports, record);
    const exitedAtMs = server.clock.nowMs();
    const calls = server.requests().length;
    const arn = record.facts().serviceDeploymentArn ?? '';
    const ended = await client.send(
      new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [arn] }),
    );
    const decidedAtMs = ended.serviceDeployments?.[0]?.finishedAt?.getTime() ?? Number.NaN;
    const startedBy = record.facts().deploymentId ?? '';
    const failedAtMs = await firstFailure(client, startedBy);
    return { conclusion, said, startedAtMs, exitedAtMs, calls, decidedAtMs, failedAtMs };
  } finally {
    client.destroy();
    await server.stop();
  }
}

async function firstFailure(client: ECSClient, startedBy: string): Promise<number | undefined> {
  const list = { cluster: 'c', serviceName: 'web', desiredStatus: 'STOPPED' as const };
  const { taskArns = [] } = await client.send(new ListTasksCommand(list));
  if (taskArns.length === 0) return undefined;
  const { tasks = [] } = await client.send(
    new DescribeTasksCommand({ cluster: 'c', tasks: taskArns }),
  );
  const times = tasks
    .filter((task) => task.startedBy === startedBy)
    .map((task) => task.stoppingAt?.getTime() ?? Number.NaN);
  return times.length === 0 ? undefined : Math.min(...times);
}
