import { readFile } from 'node:fs/promises';
import type { Inputs } from '../inputs/inputs.ts';
import { loadScenario } from '../mock-server/scenario/load-scenario.ts';
import { startMockServer } from '../mock-server/start.ts';
import { wantedOf } from '../operations/scheduled/names.ts';
import { loadServiceDefinition } from '../service-definition/load-service.ts';
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
    const file = 'serviceDefinition' in one ? one.serviceDefinition : undefined;
    server.seed({
      cluster: (file && (await clusterNamedBy(file))) ?? one.cluster,
      // What a definition says is made, so that nothing there contradicts it.
      service: (file === undefined ? one.service : '') || BYSTANDER,
      ...(definition === undefined ? {} : { definition }),
      scheduled: scheduledOf(one),
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

/** The rules and schedules that the inputs name one by one. */
function scheduledOf(inputs: Inputs) {
  const wanted =
    'eventbridgeRules' in inputs || 'eventbridgeSchedules' in inputs ? wantedOf(inputs) : [];
  return {
    rules: wanted.flatMap((one) => (one.kind === 'rule' ? [one.name] : [])),
    schedules: wanted.flatMap((one) => (one.kind === 'schedule' ? [one.name] : [])),
  };
}

/** A task of its own needs a cluster, and a service may be in it. */
function needsCluster(inputs: Extract<Inputs, { cluster: string }>): boolean {
  const { operation, service } = inputs;
  return service !== undefined || operation === 'run-task' || 'serviceDefinition' in inputs;
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

/** The cluster that a service definition names; a file that cannot be read is told by the operation. */
async function clusterNamedBy(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  const loaded = bytes && (await loadServiceDefinition({ file, bytes }));
  const cluster = loaded?.kind === 'loaded' ? loaded.document.value.cluster : undefined;
  return typeof cluster === 'string' ? cluster : undefined;
}
