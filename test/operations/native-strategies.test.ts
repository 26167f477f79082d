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
