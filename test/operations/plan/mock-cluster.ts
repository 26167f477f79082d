import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { createEcs } from '../../../src/aws/ecs.ts';
import { createLiveCluster } from '../../../src/aws/live-cluster.ts';
import { type MockServer, startMockServer } from '../../../src/mock-server/start.ts';
import { memoryPorts } from '../memory-ports.ts';
import { definitionOf } from './live.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const C = { cluster: 'default' };

/** A mock with two machines of 1900 MiB, and a steady service of two tasks of 700 MiB on them. */
export async function startCluster(): Promise<MockServer> {
  const server = await startMockServer({ speed: 0 });
  const { endpoint } = server;
  const ecs = new ECSClient({ endpoint, region: 'us-east-1', credentials: CREDENTIALS });
  await ecs.send(new CreateClusterCommand({ clusterName: 'default' }));
  for (const n of [1, 2]) await ecs.send(new RegisterContainerInstanceCommand(machine(n)));
  await ecs.send(new RegisterTaskDefinitionCommand(definitionOf(700) as never));
  const service = { ...C, serviceName: 'web', taskDefinition: 'web', desiredCount: 2 };
  await ecs.send(new CreateServiceCommand({ ...service, launchType: 'EC2' }));
  server.advance(300);
  ecs.destroy();
  return server;
}

function machine(n: number) {
  return {
    ...C,
    instanceIdentityDocument: JSON.stringify({
      instanceId: `i-${n}`,
      instanceType: 't3.small',
      availabilityZone: `us-east-1${'ab'[n % 2]}`,
    }),
    totalResources: [
      { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
      { name: 'MEMORY', type: 'INTEGER', integerValue: 1900 },
      { name: 'PORTS', type: 'STRINGSET', stringSetValue: ['22'] },
    ],
  };
}

/** Ports over the mock, with a definition file of so much memory. */
export function clusterPorts(server: MockServer, memory: number) {
  const { endpoint } = server;
  const connection = { endpoint, region: 'us-east-1', credentials: CREDENTIALS, maxRetries: 0 };
  return {
    ...memoryPorts({ files: { 'td.json': JSON.stringify(definitionOf(memory)) } }),
    ecs: createEcs(connection, {}),
    liveCluster: createLiveCluster(connection, {}),
    clock: server.clock,
  };
}
