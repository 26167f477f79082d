import { setMaxListeners } from 'node:events';
import { createEcs } from '../../../src/aws/ecs.ts';
import { createRollouts } from '../../../src/aws/rollouts.ts';
import type { FleetItem } from '../../../src/inputs/fleet-inputs.ts';
import { type MockServer, startMockServer } from '../../../src/mock-server/start.ts';
import { deploy } from '../../../src/operations/deploy.ts';
import { deployFleet } from '../../../src/operations/fleet/deploy-fleet.ts';
import { createRecord } from '../../../src/operations/record.ts';
import type { Ecs } from '../../../src/ports/ecs.ts';
import type { Ports } from '../../../src/ports/ports.ts';
import { memoryPorts } from '../memory-ports.ts';
import { DEPLOY_INPUTS } from '../mock-run.ts';
import { stillClock } from './still-clock.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

/** A service of the fleet: what its image does, and its wave. */
export interface Wanted {
  readonly name: string;
  readonly tag?: string;
  readonly wave?: number;
  readonly over?: object;
}

/** What a fleet is deployed with. */
export interface FleetOptions {
  readonly maxParallel?: number;
  readonly onFailure?: 'leave' | 'rollback';
  /** Aborts the run when a line matches. */
  readonly cancelAt?: RegExp;
  readonly wrap?: (ecs: Ecs) => Ecs;
}

const definitionOf = (family: string, tag: string) => ({
  family,
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE'],
  containerDefinitions: [{ name: 'app', image: `example/app:${tag}` }],
});

/** Deploys services on a mock in simulated time. */
export async function runFleet(wanted: readonly Wanted[], options: FleetOptions = {}) {
  const server = await startMockServer({ speed: 0, seed: 7 });
  try {
    return await deployOn(server, wanted, options);
  } finally {
    await server.stop();
  }
}

async function deployOn(server: MockServer, wanted: readonly Wanted[], options: FleetOptions) {
  const { maxParallel = 10, onFailure = 'leave', wrap = (ecs: Ecs) => ecs } = options;
  const files: { [path: string]: string } = {};
  for (const { name, tag = 'ok' } of wanted) {
    server.seed({ cluster: 'c', service: name, definition: definitionOf(name, 'ok') });
    files[`${name}.json`] = JSON.stringify(definitionOf(name, tag));
  }
  const stop = new AbortController();
  // As a real run does: every port listens.
  setMaxListeners(0, stop.signal);
  const lines: string[] = [];
  const say = (line: string) => {
    lines.push(line);
    if (options.cancelAt?.test(line)) stop.abort();
  };
  const connection = {
    endpoint: server.endpoint,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    maxRetries: 0,
  };
  const still = stillClock(server);
  const ecs = still.holding(createEcs(connection, {}));
  const outputs = new Map<string, string>();
  const ports: Ports = {
    ...memoryPorts({ files, cancel: stop.signal }),
    ecs: wrap(ecs),
    rollouts: still.holding(createRollouts(connection, {}, ecs)),
    clock: still.clock,
    log: { debug: () => undefined, info: say, warning: say, error: say },
    outputs: { set: (name, value) => void outputs.set(name, value), summary: () => undefined },
  };
  const items = wanted.map(
    ({ name, wave = 1, over }): FleetItem => ({
      name,
      wave,
      needs: [],
      inputs: {
        ...DEPLOY_INPUTS,
        service: name,
        taskDefinition: `${name}.json`,
        onFailure,
        ...over,
      },
    }),
  );
  const record = createRecord();
  const fleet = { items, maxParallel, onFailure, deployOne: deploy };
  const conclusion = await deployFleet(fleet, ports, record);
  const services = record.facts().services ?? [];
  const ends = Object.fromEntries(services.map(({ name, outcome }) => [name, outcome]));
  return { conclusion, services, ends, lines, outputs, requests: server.requests() };
}
