import {
  type DeploymentInfo,
  GetDeploymentCommand,
  ListDeploymentsCommand,
} from '@aws-sdk/client-codedeploy';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { awsPorts } from '../../src/wiring/aws-ports.ts';
import { run } from '../../src/wiring/run.ts';
import { stopAll } from '../mock-server/builders.ts';
import { appSpec, begin, type Stage, startStage } from '../mock-server/code-deploy.ts';
import { memoryPorts } from '../operations/memory-ports.ts';
import { DEPLOY_INPUTS } from '../operations/mock-run.ts';
import { clockOf, connectionOf, quiet } from './failures/play.ts';

afterEach(stopAll);

type OnCancel = 'leave' | 'stop' | 'rollback';
type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

const DEFINITION = {
  family: 'web',
  networkMode: 'awsvpc' as const,
  cpu: '256',
  memory: '512',
  requiresCompatibilities: ['FARGATE' as const],
};

/** Where in a deployment through CodeDeploy the run is told to stop. */
interface Point {
  /** `start`, or seconds after the begin. */
  readonly when: 'start' | number;
  readonly image?: string;
  readonly group?: Parameters<typeof startStage>[0];
  /** A deployment of somebody else is under way. */
  readonly isBlocked?: boolean;
  readonly inputs?: Partial<DeployInputs>;
  readonly files?: Readonly<Record<string, string>>;
  /** Whether a deployment of our own was begun. */
  readonly isBegun: boolean;
}

const times = (wait: number, ready: number): Point['group'] => ({
  blueGreenDeploymentConfiguration: {
    terminateBlueInstancesOnDeploymentSuccess: {
      action: 'TERMINATE',
      terminationWaitTimeInMinutes: wait,
    },
    deploymentReadyOption:
      ready === 0
        ? { actionOnTimeout: 'CONTINUE_DEPLOYMENT' }
        : { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: ready },
  },
});

const POINTS: Readonly<Record<string, Point>> = {
  'before anything': { when: 'start', isBegun: false },
  'while another deployment is waited for': {
    when: 20,
    isBlocked: true,
    inputs: { onConflict: 'wait' },
    isBegun: false,
  },
  'right after the deployment was created': { when: 1, isBegun: true },
  'while the new task set is installed': { when: 20, image: 'slow', isBegun: true },
  'while the new tasks crash': { when: 45, image: 'crash', isBegun: true },
  'while a hook is waited for': {
    when: 120,
    isBegun: true,
    inputs: { codedeployAppspec: 'appspec.json' },
    files: { 'appspec.json': appSpec('<TASK_DEFINITION>', { AfterInstall: 'check-pending' }) },
  },
  'while it waits to be continued': { when: 150, group: times(5, 60), isBegun: true },
  'while the traffic shifts': {
    when: 150,
    isBegun: true,
    inputs: { codedeployDeploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' },
  },
  'while the old task set is kept': { when: 300, group: times(60, 0), isBegun: true },
};

async function cancelled(point: Point, onCancel: OnCancel) {
  const cancel = new AbortController();
  if (point.when === 'start') cancel.abort();
  const stage = await startStage(point.group);
  if (point.isBlocked === true) await begin(stage, 'slow');
  const known = new Set(await idsOf(stage));
  const container = { name: 'app', portMappings: [{ containerPort: 80 }] };
  const containerDefinitions = [{ ...container, image: `example/app:${point.image ?? 'ok'}` }];
  const scene = { ...stage, definition: { ...DEFINITION, containerDefinitions } };
  const at = typeof point.when === 'number' ? point.when : Number.POSITIVE_INFINITY;
  const outputs = new Map<string, string>();
  const names = { codedeployApplication: 'app', codedeployDeploymentGroup: 'group' };
  const result = await run(
    { ...DEPLOY_INPUTS, ...names, waitForMinutes: 180, ...point.inputs, onCancel },
    {
      log: memoryPorts().log,
      outputs: { set: (name, value) => void outputs.set(name, value), summary: () => undefined },
      files: memoryPorts({
        files: { ...point.files, 'td.json': JSON.stringify(scene.definition) },
      }).files,
      env: {},
      cancel: quiet(cancel.signal),
      connect: async () => ({
        ...awsPorts(connectionOf(scene), {}),
        clock: clockOf(scene, [{ at, does: () => cancel.abort() }]),
        close: async () => undefined,
      }),
    },
  );
  stage.server.advance(5);
  const own = (await idsOf(stage)).filter((id) => !known.has(id));
  const infos = await Promise.all(own.map((deploymentId) => infoOf(stage, deploymentId)));
  return { result, outputs, infos };
}

async function idsOf({ deploy }: Stage): Promise<readonly string[]> {
  const name = { applicationName: 'app', deploymentGroupName: 'group' };
  return (await deploy.send(new ListDeploymentsCommand(name))).deployments ?? [];
}

async function infoOf({ deploy }: Stage, deploymentId: string): Promise<DeploymentInfo> {
  const { deploymentInfo } = await deploy.send(new GetDeploymentCommand({ deploymentId }));
  return deploymentInfo ?? {};
}

/** The deployment that we asked for; one that takes it back names it. */
const oursOf = (infos: readonly DeploymentInfo[]) =>
  infos.find(({ rollbackInfo }) => rollbackInfo?.rollbackTriggeringDeploymentId === undefined);

const CASES = Object.entries(POINTS).flatMap(([name, point]) =>
  (['leave', 'stop', 'rollback'] as const).map((onCancel) => [name, onCancel, point] as const),
);

test.each(CASES)('CodeDeploy, %s, on-cancel %s', async (_, onCancel, point) => {
  const { result, outputs, infos } = await cancelled(point, onCancel);
  expect(result).toMatchObject({ outcome: 'cancelled', exitCode: 7 });
  const { registeredArn, deploymentId } = result.facts;
  expect(outputs.get('task-definition-arn')).toBe(registeredArn);
  const ours = oursOf(infos);
  if (!point.isBegun) {
    expect(infos).toEqual([]);
    if (registeredArn !== undefined) expect(result.cause).toMatch(/was registered/);
    return;
  }
  expect(deploymentId).toBe(ours?.deploymentId);
  if (onCancel === 'leave') {
    expect(ours?.status).toMatch(/^(Created|Queued|InProgress|Ready|Baking)$/);
    expect(infos).toHaveLength(1);
    expect(result.cause).toMatch(/goes on/);
    return;
  }
  expect(ours?.status).toBe('Stopped');
  expect(infos).toHaveLength(onCancel === 'rollback' ? 2 : 1);
  expect(result.cause).toMatch(onCancel === 'rollback' ? /taken back/ : /stop/);
});
