import {
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  type Service,
  type ServiceDeployment,
  type Task,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { type MockOptions, type MockServer, startMockServer } from '../../src/mock-server/start.ts';

/** A mock that stands still but for `advance`, and a real client of it. */
export interface Bench {
  readonly server: MockServer;
  readonly ecs: ECSClient;
}

const running: Bench[] = [];

/** Starts a mock and a client; `stopAll` ends them. */
export async function startBench(options: Partial<MockOptions> = {}): Promise<Bench> {
  const server = await startMockServer({ speed: 0, ...options });
  const bench = { server, ecs: clientOf(server) };
  running.push(bench);
  return bench;
}

/** A client of a mock for a Region. */
export function clientOf(server: MockServer, region = 'eu-west-1'): ECSClient {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return new ECSClient({ endpoint: server.endpoint, region, credentials });
}

/** Ends every mock and client that was started. */
export async function stopAll(): Promise<void> {
  for (const { server, ecs } of running.splice(0)) {
    ecs.destroy();
    await server.stop();
  }
}

/** A Fargate definition of family `web` whose one container has an image of the given tag. */
export function definition(tag: string) {
  return {
    family: 'web',
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE' as const],
    containerDefinitions: [{ name: 'app', image: `example/app:${tag}` }],
  };
}

/** A mock with a steady service `web` in cluster `c`. */
export async function startSeeded(options: Partial<MockOptions> = {}): Promise<Bench> {
  const bench = await startBench(options);
  bench.server.seed({ cluster: 'c', service: 'web', definition: definition('ok') });
  return bench;
}

/** The service as it is. */
export async function look({ ecs }: Bench, name = 'web'): Promise<Service> {
  const { services } = await ecs.send(
    new DescribeServicesCommand({ cluster: 'c', services: [name] }),
  );
  return services![0]!;
}

/** Registers an image with a tag and gives it to the service; gives back the ARN of the service deployment. */
export async function deploy({ ecs }: Bench, tag: string): Promise<string> {
  await ecs.send(new RegisterTaskDefinitionCommand(definition(tag)));
  const update = { cluster: 'c', service: 'web', taskDefinition: 'web' };
  const { service } = await ecs.send(new UpdateServiceCommand(update));
  return service!.currentServiceDeployment!;
}

/** A service deployment as it is. */
export async function lookAt({ ecs }: Bench, arn: string): Promise<ServiceDeployment> {
  const input = { serviceDeploymentArns: [arn] };
  const { serviceDeployments } = await ecs.send(new DescribeServiceDeploymentsCommand(input));
  return serviceDeployments![0]!;
}

/** Tasks of the service `web` with the desired status. */
export async function tasks({ ecs }: Bench, desiredStatus: 'RUNNING' | 'STOPPED'): Promise<Task[]> {
  const list = { cluster: 'c', serviceName: 'web', desiredStatus };
  const { taskArns } = await ecs.send(new ListTasksCommand(list));
  if (taskArns!.length === 0) return [];
  const found = await ecs.send(new DescribeTasksCommand({ cluster: 'c', tasks: taskArns }));
  return found.tasks!;
}
