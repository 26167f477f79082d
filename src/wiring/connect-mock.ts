import { readFile } from 'node:fs/promises';
import type { Inputs } from '../inputs/inputs.ts';
import { loadScenario } from '../mock-server/scenario/load-scenario.ts';
import { startMockServer } from '../mock-server/start.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { loadDocument } from '../task-definition/load.ts';
import { awsPorts, type Connected } from './aws-ports.ts';

/** The service of a cluster that is there for something else. */
const BYSTANDER = 'bystander';

/** The embedded mock, with the cluster and the service that the inputs name already there. */
export async function connectMock(inputs: Inputs, env: NodeJS.ProcessEnv): Promise<Connected> {
  const server = await startMockServer({
    speed: inputs.speed,
    ...(inputs.scenario !== undefined && { scenario: await loadScenario(inputs.scenario) }),
  });
  for (const one of servicesOf(inputs)) {
    if (!('cluster' in one) || !needsCluster(one)) continue;
    const definition = await definitionOf(one);
    server.seed({
      cluster: one.cluster,
      service: one.service || BYSTANDER,
      ...(definition === undefined ? {} : { definition }),
    });
  }
  const connection = {
    endpoint: server.endpoint,
    region: inputs.region ?? 'us-east-1',
    credentials: { accessKeyId: 'mock', secretAccessKey: 'mock' },
    maxRetries: inputs.maxRetries,
  };
  return { ...awsPorts(connection, env), clock: server.clock, close: () => server.stop() };
}

/** The inputs of every service that the run is about. */
function servicesOf(inputs: Inputs): readonly Inputs[] {
  const items = inputs.operation === 'deploy' ? inputs.fleet?.items : undefined;
  return items?.map((item) => item.inputs) ?? [inputs];
}

/** A task of its own needs a cluster, and a service may be in it. */
function needsCluster({ operation, service }: Extract<Inputs, { cluster: string }>): boolean {
  return service !== undefined || operation === 'run-task';
}

/** What is about to be deployed, so that the mock's service runs an earlier revision of the same family. */
async function definitionOf(inputs: Inputs): Promise<JsonObject | undefined> {
  if (!('taskDefinition' in inputs) || inputs.taskDefinition === undefined) return undefined;
  const file = inputs.taskDefinition;
  // A file that cannot be read is told by the operation, which reads it in its turn.
  const bytes = await readFile(file).catch(() => undefined);
  const loaded = bytes && (await loadDocument({ file, bytes }));
  return loaded?.kind === 'loaded' ? (loaded.document.value as JsonObject) : undefined;
}
