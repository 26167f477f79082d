import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceCommandInput,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { ImageRule } from '../../../src/simulator/images.ts';
import { type Bench, startBench } from '../../mock-server/builders.ts';
import { makeBalancing } from '../../mock-server/load-balancing.ts';

/** A mock with a steady service `web` in cluster `c`, which runs `web:1`. */
export interface Scene extends Bench {
  readonly definition: RegisterTaskDefinitionCommandInput;
}

/** What is to be on the stage. */
export interface Props {
  /** Members of CreateService. */
  readonly service?: Partial<CreateServiceCommandInput>;
  /** What images do, beside what their tags say. */
  readonly images?: readonly ImageRule[];
  readonly definition?: Partial<RegisterTaskDefinitionCommandInput>;
  /** Is told every request that was answered. */
  readonly onRequest?: (line: string) => void;
  /** Container instances, for EC2: each with its CPU units, MiB and ports taken. */
  readonly instances?: readonly Machine[];
}

/** A container instance that joins. */
interface Machine {
  readonly cpu?: number;
  readonly memory?: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The circuit breaker on with rollback, as most services have it; on without; off. */
export const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } };
export const NO_ROLLBACK = { deploymentCircuitBreaker: { enable: true, rollback: false } };
export const NO_BREAKER = { deploymentCircuitBreaker: { enable: false, rollback: false } };

const FARGATE: RegisterTaskDefinitionCommandInput = {
  family: 'web',
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [
    { name: 'app', image: 'example/app:ok', portMappings: [{ containerPort: 80 }] },
  ],
};

/** Three tasks on Fargate. */
export async function onFargate(props: Props = {}): Promise<Scene> {
  const network = { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } };
  return begin({ launchType: 'FARGATE', ...network }, { ...FARGATE, ...props.definition }, props);
}

/** Three tasks on Fargate behind a target group that checks every ten seconds. */
export async function behindBalancer(props: Props = {}): Promise<Scene> {
  const bench = await benchOf(props);
  const { blue } = await makeBalancing(bench.server);
  const network = { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } };
  const entry = { targetGroupArn: blue, containerName: 'app', containerPort: 80 };
  const given = { launchType: 'FARGATE' as const, ...network, loadBalancers: [entry] };
  return furnish(bench, { ...FARGATE, ...props.definition }, { ...given, ...props.service });
}

/** Three tasks in network mode bridge on container instances. */
export async function onInstances(props: Props = {}): Promise<Scene> {
  const definition: RegisterTaskDefinitionCommandInput = {
    family: 'web',
    networkMode: 'bridge',
    containerDefinitions: [{ name: 'app', image: 'example/app:ok', cpu: 256, memory: 256 }],
    ...props.definition,
  };
  return begin({ launchType: 'EC2' }, definition, { instances: [{}, {}, {}], ...props });
}

async function begin(
  place: Partial<CreateServiceCommandInput>,
  definition: RegisterTaskDefinitionCommandInput,
  props: Props,
): Promise<Scene> {
  const bench = await benchOf(props);
  return furnish(bench, definition, { ...place, ...props.service });
}

async function benchOf({ images = [], instances = [], onRequest }: Props): Promise<Bench> {
  const bench = await startBench({
    seed: 23,
    scenario: { images },
    ...(onRequest && { onRequest }),
  });
  await bench.ecs.send(new CreateClusterCommand({ clusterName: 'c' }));
  for (const { cpu = 1024, memory = 1024, attributes = {} } of instances) {
    await bench.ecs.send(
      new RegisterContainerInstanceCommand({
        cluster: 'c',
        totalResources: [
          { name: 'CPU', type: 'INTEGER', integerValue: cpu },
          { name: 'MEMORY', type: 'INTEGER', integerValue: memory },
        ],
        attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
      }),
    );
  }
  return bench;
}

async function furnish(
  bench: Bench,
  definition: RegisterTaskDefinitionCommandInput,
  service: Partial<CreateServiceCommandInput>,
): Promise<Scene> {
  await bench.ecs.send(new RegisterTaskDefinitionCommand(definition));
  const isDaemon = service.schedulingStrategy === 'DAEMON';
  await bench.ecs.send(
    new CreateServiceCommand({
      cluster: 'c',
      serviceName: 'web',
      taskDefinition: 'web:1',
      ...(isDaemon ? {} : { desiredCount: 3 }),
      ...service,
      deploymentConfiguration: BREAKER,
    }),
  );
  bench.server.advance(900);
  // What configures deployments is for the next one: the first one, without a revision to go back to, is plain.
  const { deploymentConfiguration } = service;
  if (deploymentConfiguration !== undefined) {
    const name = { cluster: 'c', service: 'web' };
    await bench.ecs.send(new UpdateServiceCommand({ ...name, deploymentConfiguration }));
    bench.server.advance(60);
  }
  return { ...bench, definition };
}
