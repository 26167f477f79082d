import {
  DescribeServiceDeploymentsCommand,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { RunResult } from '../../src/report/run-result.ts';
import { awsPorts } from '../../src/wiring/aws-ports.ts';
import { run } from '../../src/wiring/run.ts';
import { stopAll } from '../mock-server/builders.ts';
import { memoryPorts } from '../operations/memory-ports.ts';
import { DEPLOY_INPUTS } from '../operations/mock-run.ts';
import { clockOf, connectionOf, quiet } from './failures/play.ts';
import { NO_BREAKER, onFargate, type Scene } from './failures/stage.ts';

afterEach(stopAll);

type OnCancel = 'leave' | 'stop' | 'rollback';

/** Where in a deploy the run is told to stop. */
interface Point {
  /** `start`, an operation whose answer is on its way, or seconds after the begin. */
  readonly when: 'start' | string | number;
  readonly image?: string;
  readonly configuration?: object;
  readonly inputs?: Partial<Extract<Inputs, { operation: 'deploy' }>>;
  /** What is true afterwards, without and with a stop: our service deployment, or that nothing was begun. */
  readonly leaves: RegExp;
  readonly stops: RegExp;
}

const GOES_ON = /^(PENDING|IN_PROGRESS)$/;
const GOES_BACK = /^ROLLBACK_(REQUESTED|IN_PROGRESS|SUCCESSFUL)$/;
const NOTHING = /^nothing$/;
const nothing = { leaves: NOTHING, stops: NOTHING };
const going = { leaves: GOES_ON, stops: GOES_BACK };
const BLUE_GREEN = { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 10 };
const PAUSE = {
  targetType: 'PAUSE',
  lifecycleStages: ['POST_SCALE_UP'],
  timeoutConfiguration: { timeoutInMinutes: 60, action: 'ROLLBACK' },
};
const TASK = { runTask: true, waitForTaskStopped: true, runTaskCount: 1 };

const POINTS: Readonly<Record<string, Point>> = {
  'before anything': { ...nothing, when: 'start' },
  'while the service is described': { ...nothing, when: 'DescribeServices' },
  'while the revision is registered': { ...nothing, when: 'RegisterTaskDefinition' },
  'while the service is updated': { ...going, when: 'UpdateService' },
  'right after the update': { ...going, when: 0.5 },
  'before the first task starts': { ...going, when: 8 },
  'while tasks start': { ...going, when: 22 },
  'while both revisions run': { ...going, when: 50 },
  'while old tasks stop': { ...going, when: 75 },
  'while a crash loops': { ...going, when: 120, image: 'crash', configuration: NO_BREAKER },
  'while tasks are pulled in vain': {
    ...going,
    when: 60,
    image: 'does-not-exist',
    configuration: NO_BREAKER,
  },
  'while ECS takes it back': {
    when: 62,
    image: 'does-not-exist',
    leaves: GOES_BACK,
    stops: GOES_BACK,
  },
  'while the run takes it back': {
    when: 310,
    image: 'crash',
    configuration: NO_BREAKER,
    leaves: GOES_BACK,
    stops: GOES_BACK,
    inputs: { onFailure: 'rollback', waitForMinutes: 5 },
  },
  'while a new revision is scaled up beside the old one': {
    ...going,
    when: 25,
    configuration: BLUE_GREEN,
  },
  'while a pause waits for an answer': {
    ...going,
    when: 200,
    configuration: { ...BLUE_GREEN, lifecycleHooks: [PAUSE] },
  },
  'while the traffic has shifted': { ...going, when: 150, configuration: BLUE_GREEN },
  'while ECS bakes': { ...going, when: 400, configuration: BLUE_GREEN },
  'in a step of a canary': {
    ...going,
    when: 240,
    configuration: {
      strategy: 'CANARY',
      canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 10 },
    },
  },
  'in a step of a linear deployment': {
    ...going,
    when: 240,
    configuration: {
      strategy: 'LINEAR',
      linearConfiguration: { stepPercent: 25, stepBakeTimeInMinutes: 5 },
    },
  },
  'while a task runs first': { ...nothing, when: 12, inputs: TASK },
};

interface Seen {
  readonly result: RunResult;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summaries: readonly string[];
  readonly state: string;
  readonly tasks: number;
}

async function cancelled(point: Point, onCancel: OnCancel): Promise<Seen> {
  const cancel = new AbortController();
  if (point.when === 'start') cancel.abort();
  let isOn = false;
  const scene = await onFargate({
    ...(point.configuration && { service: { deploymentConfiguration: point.configuration } }),
    onRequest: (line) => {
      if (isOn && line.includes(String(point.when))) cancel.abort();
    },
  });
  const before = await newest(scene);
  isOn = typeof point.when === 'string';
  const atPoint =
    typeof point.when === 'number' ? [{ at: point.when, does: () => cancel.abort() }] : [];
  const outputs = new Map<string, string>();
  const summaries: string[] = [];
  const [container] = scene.definition.containerDefinitions ?? [];
  const containerDefinitions = [{ ...container, image: `example/app:${point.image ?? 'ok'}` }];
  const td = JSON.stringify({ ...scene.definition, containerDefinitions });
  const result = await run(
    { ...DEPLOY_INPUTS, ...point.inputs, onCancel },
    {
      log: memoryPorts().log,
      outputs: {
        set: (name, value) => void outputs.set(name, value),
        summary: (text) => void summaries.push(text),
      },
      files: memoryPorts({ files: { 'td.json': td } }).files,
      env: {},
      cancel: quiet(cancel.signal),
      connect: async () => ({
        ...awsPorts(connectionOf(scene), {}),
        clock: clockOf(scene, atPoint),
        close: async () => undefined,
      }),
    },
  );
  scene.server.advance(5);
  const after = await newest(scene);
  const state = after?.arn === before?.arn ? 'nothing' : (after?.status ?? 'nothing');
  return { result, outputs, summaries, state, tasks: await standalone(scene) };
}

/** The newest service deployment, or nothing. */
async function newest({ ecs }: Scene) {
  const name = { cluster: 'c', service: 'web' };
  const { serviceDeployments } = await ecs.send(new ListServiceDeploymentsCommand(name));
  const arn = serviceDeployments?.[0]?.serviceDeploymentArn;
  if (arn === undefined) return undefined;
  const input = { serviceDeploymentArns: [arn] };
  const found = await ecs.send(new DescribeServiceDeploymentsCommand(input));
  return { arn, status: found.serviceDeployments?.[0]?.status };
}

/** Tasks that are to run and belong to no service. */
async function standalone({ ecs }: Scene): Promise<number> {
  const list = { cluster: 'c', desiredStatus: 'RUNNING' } as const;
  const all = await ecs.send(new ListTasksCommand(list));
  const own = await ecs.send(new ListTasksCommand({ ...list, serviceName: 'web' }));
  return (all.taskArns?.length ?? 0) - (own.taskArns?.length ?? 0);
}

const CASES = Object.entries(POINTS).flatMap(([name, point]) =>
  (['leave', 'stop', 'rollback'] as const).map((onCancel) => [name, onCancel, point] as const),
);

test.each(CASES)('%s, on-cancel %s', async (_, onCancel, point) => {
  const { result, outputs, state, tasks } = await cancelled(point, onCancel);
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: 7 });
  expect(state).toMatch(onCancel === 'leave' ? point.leaves : point.stops);
  expect(tasks).toBe(0);
  const { registeredArn, deploymentId } = result.facts;
  expect(outputs.get('task-definition-arn')).toBe(registeredArn);
  if (state === 'nothing' && registeredArn !== undefined)
    expect(result.cause).toMatch(/web:2 was registered/);
  if (state !== 'nothing') expect(deploymentId).toBeDefined();
  if (GOES_BACK.test(state) && onCancel !== 'leave')
    expect(result.cause).toMatch(/roll|taken back|takes/);
});

test('the points are twenty, each with every way to leave', () => {
  expect(Object.keys(POINTS)).toHaveLength(20);
});
