import { ECSClient } from '@aws-sdk/client-ecs';
import { type MockServer, startMockServer } from '../../../src/mock-server/start.ts';
import { deploy } from '../../../src/operations/deploy.ts';
import { createRecord } from '../../../src/operations/record.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import type { Connected } from '../../../src/wiring/aws-ports.ts';
import { awsPorts } from '../../../src/wiring/aws-ports.ts';
import { memoryPorts } from '../memory-ports.ts';
import { DEPLOY_INPUTS } from '../mock-run.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

/** A Fargate definition whose one container has an image of the given tag. */
export function definitionOf(tag: string) {
  return {
    family: 'web',
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE'],
    containerDefinitions: [
      {
        name: 'app',
        image: `example/app:${tag}`,
        portMappings: [{ containerPort: 80, name: 'http' }],
      },
    ],
  };
}

/** A service definition that the mock takes. */
export const SERVICE = {
  serviceName: 'web',
  cluster: 'c',
  desiredCount: 2,
  launchType: 'FARGATE',
  deploymentConfiguration: {
    maximumPercent: 200,
    minimumHealthyPercent: 100,
    deploymentCircuitBreaker: { enable: true, rollback: true },
  },
  networkConfiguration: {
    awsvpcConfiguration: {
      subnets: ['subnet-0a1b2c3d4e5f60718'],
      securityGroups: ['sg-0a1b2c3d4e5f60718'],
      assignPublicIp: 'ENABLED',
    },
  },
  enableExecuteCommand: true,
  propagateTags: 'SERVICE',
  tags: [{ key: 'team', value: 'shop' }],
};

/** A mock with an empty cluster `c`, whose time stands still but for the sleeps of a run. */
export async function startEmpty(): Promise<MockServer & { readonly client: ECSClient }> {
  const server = await startMockServer({ speed: 0, seed: 7 });
  server.seed({ cluster: 'c', service: 'bystander', definition: definitionOf('ok') });
  const client = new ECSClient({ endpoint: server.endpoint, region: 'us-east-1', credentials });
  return { ...server, client };
}

/** Ports over the mock, with files, lines and variables in memory. */
export function portsOver(
  server: MockServer,
  given: {
    files: { [path: string]: string };
    lines?: string[];
    variables?: Ports['variables'];
  },
) {
  const connection = { endpoint: server.endpoint, region: 'us-east-1', credentials, maxRetries: 0 };
  const { files, lines = [], variables = {} } = given;
  const say = (line: string) => void lines.push(line);
  const memory = memoryPorts({ files, variables });
  return {
    ...memory,
    ...(awsPorts(connection, {}) as Omit<Connected, 'clock' | 'close'>),
    clock: server.clock,
    log: { debug: say, info: say, warning: say, error: say },
  };
}

type DeployInputs = Parameters<typeof deploy>[0];

/** One deploy of a service definition against the mock. */
export async function deployFile(
  server: MockServer,
  service: object,
  more: {
    tag?: string;
    isAlone?: boolean;
    /** In place of the definition with the tag. */
    definition?: object;
    variables?: Ports['variables'];
    inputs?: Partial<DeployInputs>;
    ports?: (ports: Ports) => Ports;
  } = {},
) {
  const lines: string[] = [];
  const files = {
    'td.json': JSON.stringify(more.definition ?? definitionOf(more.tag ?? 'ok')),
    'service.json': JSON.stringify(service, undefined, 2),
  };
  const own = portsOver(server, { files, lines, variables: more.variables ?? {} });
  const ports = more.ports?.(own) ?? own;
  const record = createRecord();
  const before = server.requests().length;
  const { taskDefinition, ...common } = DEPLOY_INPUTS;
  const inputs: DeployInputs = {
    ...common,
    ...(more.isAlone === true ? {} : { taskDefinition }),
    service: '',
    cluster: 'default',
    serviceDefinition: 'service.json',
    ...more.inputs,
  };
  const { serviceDefinition, ...others } = inputs;
  const ended = await deploy(serviceDefinition === '' ? others : inputs, ports, record).then(
    (conclusion) => ({ conclusion }),
    (error: unknown) => ({ error }),
  );
  const calls = server
    .requests()
    .slice(before)
    .map(({ operation }) => operation);
  return { ...ended, lines, facts: record.facts(), writes: calls.filter(isWrite), calls };
}

function isWrite(operation: string): boolean {
  return !/^(?:Describe|List|Get)/.test(operation);
}
