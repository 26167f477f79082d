import { ListDeploymentsCommand, StopDeploymentCommand } from '@aws-sdk/client-codedeploy';
import { stopAll } from '../../mock-server/builders.ts';
import { begin, type Stage, startStage } from '../../mock-server/code-deploy.ts';
import { type Failure, play } from './play.ts';

afterEach(stopAll);

type Over = Parameters<typeof startStage>[0];

const NEVER_BACK: Over = { autoRollbackConfiguration: { enabled: false, events: [] } };

const stopIt = async ({ deploy }: Stage) => {
  const name = { applicationName: 'app', deploymentGroupName: 'group' };
  const { deployments } = await deploy.send(new ListDeploymentsCommand(name));
  const deploymentId = deployments?.[0];
  await deploy.send(new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true }));
};

interface Row extends Omit<Failure, 'stage' | 'happens' | 'runs'> {
  readonly over?: Over;
  readonly first?: (stage: Stage) => Promise<unknown>;
  /** Seconds after which somebody stops the deployment. */
  readonly stoppedAt?: number;
}

const LONG = { waitForMinutes: 180 };

const ROWS: Readonly<Record<string, Row>> = {
  'a crash, taken back by the group': {
    image: 'crash',
    inputs: LONG,
    outcome: 'rolled-back',
    exit: 3,
    cause: /took it back/,
    fix: /./,
  },
  'a crash that the group leaves': {
    image: 'crash',
    inputs: LONG,
    over: NEVER_BACK,
    outcome: 'failed',
    exit: 1,
    cause: /ended as Failed.*It was not taken back/,
    fix: /./,
  },
  'a missing image, which CodeDeploy gives up and the group leaves': {
    image: 'does-not-exist',
    inputs: LONG,
    over: NEVER_BACK,
    outcome: 'failed',
    exit: 1,
    cause: /ended as Failed.*It was not taken back/,
    fix: /./,
  },
  'stopped by somebody': {
    image: 'slow',
    stoppedAt: 40,
    outcome: 'rolled-back',
    exit: 3,
    cause: /ended as Stopped/,
  },
  'a deployment in the way': {
    first: (stage) => begin(stage, 'slow'),
    outcome: 'failed',
    exit: 1,
    cause: /d-[A-Z0-9]+/,
    fix: /on-conflict/,
  },
  'a group that is not there': {
    inputs: { codedeployDeploymentGroup: 'other' },
    outcome: 'failed',
    exit: 1,
    cause: /other/,
    fix: /codedeploy-deployment-group/,
  },
};

test.each(Object.entries(ROWS))('CodeDeploy: %s', async (_, row) => {
  const stage = await startStage(row.over);
  await row.first?.(stage);
  const containerDefinitions = [
    { name: 'app', image: 'example/app:ok', portMappings: [{ containerPort: 80 }] },
  ];
  const definition = {
    family: 'web',
    networkMode: 'awsvpc' as const,
    cpu: '256',
    memory: '512',
    requiresCompatibilities: ['FARGATE' as const],
    containerDefinitions,
  };
  const { stoppedAt } = row;
  const { outcome, exit, told, hint } = await play({
    ...row,
    stage: async () => ({ ...stage, definition }),
    happens: stoppedAt === undefined ? [] : [{ at: stoppedAt, does: () => stopIt(stage) }],
    inputs: { codedeployApplication: 'app', codedeployDeploymentGroup: 'group', ...row.inputs },
  });
  expect({ outcome, exit }).toEqual({ outcome: row.outcome, exit: row.exit });
  expect(told).toMatch(row.cause);
  if (row.fix !== undefined) expect(hint).toMatch(row.fix);
});
