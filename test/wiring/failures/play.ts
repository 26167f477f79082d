import { setMaxListeners } from 'node:events';
import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import { CAUSE_GROUPS } from '../../../src/deployment/causes.ts';
import type { Outcome } from '../../../src/errors.ts';
import type { Inputs } from '../../../src/inputs/inputs.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Log } from '../../../src/ports/log.ts';
import { awsPorts } from '../../../src/wiring/aws-ports.ts';
import { run } from '../../../src/wiring/run.ts';
import { memoryPorts } from '../../operations/memory-ports.ts';
import { DEPLOY_INPUTS } from '../../operations/mock-run.ts';
import type { Scene } from './stage.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** Something that happens while the run goes on. */
export interface Happening {
  /** Seconds of AWS time after the run began. */
  readonly at: number;
  readonly does: (scene: Scene) => Promise<unknown> | unknown;
}

/** A failure and what has to be said of it. */
export interface Failure {
  /** The cause of the table that has to be told; its whole title is looked for. */
  readonly causeId?: string;
  readonly stage: () => Promise<Scene>;
  /** Tag of `example/app` that is deployed; a whole image where it has a slash. */
  readonly image?: string;
  /** Members of the new definition that differ. */
  readonly change?: object;
  readonly inputs?: Partial<DeployInputs>;
  /** Files beside the definition, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly happens?: readonly Happening[];
  readonly outcome: Outcome;
  readonly exit: number;
  /** Parts of the sentence at the end, or of the lines before it. */
  readonly cause: RegExp;
  readonly fix?: RegExp;
  /** What the service runs afterwards; absent where it is gone. */
  readonly runs?: string;
}

/** What was seen of a run. */
export interface Played {
  readonly outcome: Outcome;
  readonly exit: number;
  readonly told: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly runs: string | undefined;
}

/** Plays a deploy over the mock, through the ports that a real run has. */
export async function play(failure: Failure): Promise<Played> {
  const scene = await failure.stage();
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const log: Log = { debug: () => undefined, info: say, warning: say, error: say };
  const result = await run(
    { ...DEPLOY_INPUTS, ...failure.inputs },
    {
      log,
      outputs: { set: () => undefined, summary: () => undefined },
      files: memoryPorts({
        files: { ...failure.files, 'td.json': JSON.stringify(changed(scene, failure)) },
      }).files,
      env: {},
      cancel: quiet(),
      connect: async () => ({
        ...awsPorts(connectionOf(scene), {}),
        clock: clockOf(scene, failure.happens ?? []),
        close: async () => undefined,
      }),
    },
  );
  await fetch(`${scene.server.endpoint}/_slipway/faults`, { method: 'DELETE' });
  const { outcome, exitCode: exit, cause, hint = '' } = result;
  const told = [cause, ...lines].join('\n');
  return { outcome, exit, told, hint, lines, runs: await running(scene) };
}

/** A signal that many may listen to. */
export function quiet(signal: AbortSignal = new AbortController().signal): AbortSignal {
  setMaxListeners(0, signal);
  return signal;
}

/** How a client finds the mock. */
export function connectionOf({ server }: Scene) {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return { endpoint: server.endpoint, region: 'eu-west-1', credentials, maxRetries: 0 };
}

function changed({ definition }: Scene, { image = 'ok', change }: Failure): object {
  const name = image.includes('/') ? image : `example/app:${image}`;
  const containers = definition.containerDefinitions ?? [];
  const containerDefinitions = containers.map((one) => ({ ...one, image: name }));
  return { ...definition, containerDefinitions, ...change };
}

/** The mock's own clock, in whose sleeps things happen. */
export function clockOf(scene: Scene, happens: readonly Happening[]): Clock {
  const { clock } = scene.server;
  const startMs = clock.nowMs();
  const open = happens.toSorted((a, b) => a.at - b.at);
  return {
    nowMs: clock.nowMs,
    sleep: async (ms, cancel) => {
      const endMs = clock.nowMs() + ms;
      while (open[0] !== undefined && startMs + open[0].at * 1000 <= endMs) {
        const due = open.shift();
        await clock.sleep(Math.max(0, startMs + (due?.at ?? 0) * 1000 - clock.nowMs()), cancel);
        await due?.does(scene);
      }
      await clock.sleep(Math.max(0, endMs - clock.nowMs()), cancel);
    },
  };
}

async function running({ ecs }: Scene): Promise<string | undefined> {
  const input = { cluster: 'c', services: ['web'] };
  const { services } = await ecs.send(new DescribeServicesCommand(input));
  const service = services?.[0];
  if (service?.status !== 'ACTIVE') return undefined;
  const sets = [...(service.deployments ?? []), ...(service.taskSets ?? [])];
  const primary = sets.find(({ status }) => status === 'PRIMARY');
  return /[a-z]+:\d+$/.exec(primary?.taskDefinition ?? '')?.[0];
}

/** Rows of the tests: a name and a failure. */
export type Rows = Readonly<Record<string, Failure>>;

/** One test for each row. */
export function testAll(rows: Rows): void {
  test.each(Object.entries(rows))('%s', async (_, failure) => {
    const { outcome, exit, told, hint, runs } = await play(failure);
    expect({ outcome, exit, runs }).toEqual({
      outcome: failure.outcome,
      exit: failure.exit,
      runs: failure.runs,
    });
    expect(told).toMatch(failure.cause);
    if (failure.causeId !== undefined) expect(told).toContain(titleOf(failure.causeId));
    if (failure.fix !== undefined) expect(`${hint}\n${told}`).toMatch(failure.fix);
  });
}

function titleOf(id: string): string {
  const all = Object.values(CAUSE_GROUPS).flat();
  return all.find((one) => one.id === id)?.title ?? `no cause ${id}`;
}
