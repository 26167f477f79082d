import { continueDeployment } from '../../src/operations/continue.ts';
import { createRecord } from '../../src/operations/record.ts';
import { stop } from '../../src/operations/stop.ts';
import { begin, infoOf, type Stage, startStage, until } from '../mock-server/code-deploy.ts';
import { DEFAULTS, deployOn, portsOf } from './code-run.ts';

let stage: Stage;
afterEach(() => stage.server.stop());

const registrations = () =>
  stage.server.requests().filter(({ operation }) => operation === 'RegisterTaskDefinition').length;

const run = (image: string, over: object = {}, files: { [name: string]: string } = {}) =>
  deployOn(stage, image, over, { files });

describe('deploy of a service that CodeDeploy moves', () => {
  test('moves the traffic to the new revision with an AppSpec made from the service', async () => {
    stage = await startStage();
    const { conclusion, ports } = await run('example/app:ok');
    expect(conclusion.outcome).toBe('succeeded');
    expect(ports.outputValues.get('codedeploy-deployment-id')).toMatch(/^d-[A-Z0-9]{9}$/);
    expect(ports.lines.join()).toMatch(/\d:\d\d {2}[A-Za-z, ]*AllowTraffic[A-Za-z, ]*: Succeeded/);
    expect(ports.lines.some((line) => line.includes('green 2 of 2 running, 100 %'))).toBe(true);
  });

  test('tells that a deployment that failed was taken back', async () => {
    stage = await startStage();
    const { conclusion } = await run('example/app:crash', { waitForMinutes: 180 });
    expect(conclusion.outcome).toBe('rolled-back');
  });

  test('ends when it is ready, and goes on when it is continued', async () => {
    stage = await startStage({
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
      },
    });
    const { conclusion, ports } = await run('example/app:ok', { waitUntil: 'ready' });
    expect(conclusion).toMatchObject({
      outcome: 'succeeded',
      hint: expect.stringContaining('slipway continue --cluster c --service web'),
    });
    const inputs = { ...DEFAULTS, operation: 'continue' as const, hookAction: 'continue' as const };
    const continued = await continueDeployment(inputs, ports, createRecord());
    expect(continued.outcome).toBe('succeeded');
    expect(continued.cause).toContain('2 of 2 tasks run the new revision');
  });

  test('is stopped and taken back', async () => {
    stage = await startStage();
    const id = await begin(stage, 'slow');
    const inputs = { ...DEFAULTS, operation: 'stop' as const };
    const stopped = await stop(inputs, portsOf(stage, 'example/app:ok'), createRecord());
    expect((await infoOf(stage, id)).status).toBe('Stopped');
    expect(stopped.outcome).toBe('succeeded');
  });

  test('refuses a deployment in the way before anything is registered', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok');
    const before = registrations();
    await expect(run('example/app:ok')).rejects.toMatchObject({
      code: 'codedeploy-conflict',
      message: expect.stringContaining(id),
    });
    expect(registrations()).toBe(before);
  });

  test.each(['wait', 'stop'])('gets past one in the way with %s', async (onConflict) => {
    stage = await startStage();
    const id = await begin(stage, 'ok');
    const { conclusion } = await run('example/app:ok', { onConflict });
    expect(conclusion.outcome).toBe('succeeded');
    expect((await infoOf(stage, id)).status).toBe(onConflict === 'wait' ? 'Succeeded' : 'Stopped');
  });

  test.each([
    ['a wrong group', { codedeployDeploymentGroup: 'none' }, {}, 'codedeploy-group-not-found'],
    ['a bad AppSpec', {}, { 'appspec.yaml': 'version: 0.0\nResources: []\n' }, 'appspec-invalid'],
    ['a missing AppSpec', { codedeployAppspec: 'no.yaml' }, {}, 'file-not-found'],
    ['an AppSpec that is no YAML', {}, { 'appspec.yaml': 'a: [' }, 'appspec-invalid'],
  ])('refuses %s before anything is registered', async (_, over, files, code) => {
    stage = await startStage();
    const before = registrations();
    await expect(run('example/app:ok', over, files)).rejects.toMatchObject({ code });
    expect(registrations()).toBe(before);
  });

  test('stops one that takes too long, and takes it back', async () => {
    stage = await startStage({
      blueGreenDeploymentConfiguration: {
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: 0,
        },
      },
    });
    const { conclusion, ports } = await run('example/app:ok', {
      codedeployDeploymentConfig: 'CodeDeployDefault.ECSLinear10PercentEvery3Minutes',
      waitForMinutes: 5,
      onTimeout: 'rollback',
    });
    expect(conclusion.outcome).toBe('rolled-back');
    const id = ports.outputValues.get('codedeploy-deployment-id') ?? '';
    const info = await until(stage, id, ({ status }) => status === 'Stopped');
    expect(info.errorInformation?.code).toBe('MANUAL_STOP');
  });
});
