import { type DeploymentConfiguration, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { MockServer } from '../../src/mock-server/start.ts';
import { continueDeployment } from '../../src/operations/continue.ts';
import { deploy } from '../../src/operations/deploy.ts';
import { createRecord } from '../../src/operations/record.ts';
import { clientOf, DEPLOY_INPUTS, mockPorts, startStill } from './mock-run.ts';
import { running, STEERING_INPUTS } from './steering.ts';

const PAUSE = {
  targetType: 'PAUSE' as const,
  lifecycleStages: ['POST_SCALE_UP' as const],
  timeoutConfiguration: { timeoutInMinutes: 10, action: 'ROLLBACK' as const },
};

const CONTINUE = {
  ...STEERING_INPUTS,
  operation: 'continue' as const,
  waitUntil: 'complete',
  hookAction: 'continue' as const,
};

let server: MockServer;
beforeEach(async () => {
  server = await startStill('ok', 5);
});
afterEach(() => server.stop());

async function configure(deploymentConfiguration: DeploymentConfiguration): Promise<void> {
  const client = clientOf(server);
  await client.send(
    new UpdateServiceCommand({ cluster: 'c', service: 'web', deploymentConfiguration }),
  );
  client.destroy();
}

async function deployed(over: object = {}, tag = 'ok') {
  const { ports, said } = mockPorts(server, tag);
  const conclusion = await deploy({ ...DEPLOY_INPUTS, ...over }, ports, createRecord());
  return { conclusion, text: said.map(({ line }) => line).join('\n') };
}

test('a blue/green deployment is told by stage, with its bake time, to a success', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 3 });
  const { conclusion, text } = await deployed();
  expect(conclusion.outcome).toBe('succeeded');
  expect(text).toContain('SCALE_UP');
  expect(text).toMatch(/BAKE_TIME.*, bakes, \d of 3 min left/);
  expect(await running(server)).toBe('web:2');
});

test('a run that waits until a stage ends there, and continue goes on from a pause hook', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, lifecycleHooks: [PAUSE] });
  const { conclusion, text } = await deployed({ waitUntil: 'POST_SCALE_UP' });
  expect(conclusion).toMatchObject({
    outcome: 'succeeded',
    cause: expect.stringContaining('POST_SCALE_UP'),
  });
  expect(text).toMatch(/slipway continue --service web --cluster c --hook-id ecs-pause-/);
  const { ports } = mockPorts(server, 'ok');
  const after = await continueDeployment(CONTINUE, ports, createRecord());
  expect(after.outcome).toBe('succeeded');
  expect(await running(server)).toBe('web:2');
});

test('continue can answer with a rollback', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, lifecycleHooks: [PAUSE] });
  await deployed({ waitUntil: 'POST_SCALE_UP' });
  const { ports } = mockPorts(server, 'ok');
  const answer = { ...CONTINUE, hookAction: 'rollback' as const };
  expect((await continueDeployment(answer, ports, createRecord())).outcome).toBe('succeeded');
  expect(await running(server)).toBe('web:1');
});

test('a pause hook that nobody answers rolls back, with the cause and what to do', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, lifecycleHooks: [PAUSE] });
  const { conclusion } = await deployed();
  expect(conclusion).toMatchObject({
    outcome: 'rolled-back',
    cause: expect.stringContaining('Nobody answered the pause hook in time.'),
    hint: expect.stringContaining('operation continue'),
  });
});

test.each<[string, DeploymentConfiguration, RegExp[]]>([
  [
    'LINEAR',
    { linearConfiguration: { stepPercent: 50, stepBakeTimeInMinutes: 3 } },
    [/50 % new, 50 % old.*bakes, 3 of 3 min left/, /50 % new, 50 % old.*bakes, 1 of 3 min left/],
  ],
  [
    'CANARY',
    { canaryConfiguration: { canaryPercent: 10, canaryBakeTimeInMinutes: 2 } },
    [/10 % new, 90 % old.*bakes, 2 of 2 min left/, /10 % new, 90 % old.*bakes, 1 of 2 min left/],
  ],
])('a %s deployment counts its steps down on the way to a success', async (_, over, lines) => {
  const strategy = _ as 'LINEAR' | 'CANARY';
  await configure({ strategy, bakeTimeInMinutes: 1, ...over });
  const { conclusion, text } = await deployed();
  expect(conclusion.outcome).toBe('succeeded');
  for (const line of lines) expect(text).toMatch(line);
  expect(await running(server)).toBe('web:2');
});

test('the pasted command of a pause hook goes on, and names the hook in the end of the run', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0, lifecycleHooks: [PAUSE] });
  const { conclusion } = await deployed({ waitUntil: 'POST_SCALE_UP' });
  const pasted = /slipway continue --service (\S+) --cluster (\S+) --hook-id (\S+)$/.exec(
    conclusion.hint ?? '',
  );
  const [service = '', cluster = '', hookId = ''] = pasted?.slice(1) ?? [];
  const { ports } = mockPorts(server, 'ok');
  const answer = { ...CONTINUE, service, cluster, hookId };
  expect((await continueDeployment(answer, ports, createRecord())).outcome).toBe('succeeded');
});

test('a way back goes on with the time, the evidence and the words of the deployment', async () => {
  await configure({ strategy: 'BLUE_GREEN', bakeTimeInMinutes: 0 });
  const { conclusion, text } = await deployed(
    { onFailure: 'rollback', waitForMinutes: 5 },
    'crash',
  );
  expect(conclusion.outcome).toBe('rolled-back');
  expect(conclusion.cause).not.toContain('goes on in AWS');
  const times = [...text.matchAll(/^(\d+):(\d\d) {2}/gm)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(text).toMatch(/5:\d\d {2}told ECS to roll the deployment back/);
  expect(text.match(/why: An essential container/g)).toHaveLength(1);
});
