import { createHash } from 'node:crypto';
import {
  ContinueDeploymentCommand,
  type DeploymentInfo,
  GetDeploymentGroupCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
  PutLifecycleEventHookExecutionStatusCommand,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy';
import { look, stopAll } from '../builders.ts';
import {
  appSpec,
  begin,
  greenShare,
  infoOf,
  register,
  type Stage,
  startStage,
  targetOf,
  until,
} from '../code-deploy.ts';

let stage: Stage;

afterEach(async () => {
  stage.deploy.destroy();
  stage.elb.destroy();
  await stopAll();
});

const isOver = ({ status }: DeploymentInfo) => /Succeeded|Failed|Stopped/.test(status!);

const primary = async () => {
  const { taskSets } = await look(stage);
  return taskSets!.map(({ status, taskDefinition, loadBalancers }) => [
    status,
    taskDefinition!.split('/')[1],
    loadBalancers![0]!.targetGroupArn === stage.blue ? 'blue' : 'green',
  ]);
};

const CANARY = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' };

describe('a deployment through CodeDeploy', () => {
  it('goes all at once to green, and the listener with it', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok');
    expect((await infoOf(stage, id)).status).toBe('Created');
    const info = await until(stage, id, isOver);
    expect(info).toMatchObject({
      status: 'Succeeded',
      computePlatform: 'ECS',
      creator: 'user',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      instanceTerminationWaitTimeStarted: true,
      deploymentOverview: { Succeeded: 1, InProgress: 0 },
    });
    expect(await greenShare(stage)).toBe(100);
    expect(await greenShare(stage, stage.testListener)).toBe(100);
    expect(await primary()).toEqual([['PRIMARY', 'web:2', 'green']]);
    const service = await look(stage);
    expect(service.taskDefinition).toMatch(/web:2$/);
    expect(service.deployments).toEqual([]);
    const { deploymentGroupInfo } = await stage.deploy.send(
      new GetDeploymentGroupCommand({ applicationName: 'app', deploymentGroupName: 'group' }),
    );
    expect(deploymentGroupInfo!.lastSuccessfulDeployment!.deploymentId).toBe(id);
    // And back to blue with the next one.
    await until(stage, await begin(stage, 'ok'), isOver);
    expect(await greenShare(stage)).toBe(0);
    expect(await primary()).toEqual([['PRIMARY', 'web:3', 'blue']]);
  });

  it('shows its lifecycle events and task sets while a canary gets ten percent', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok', {}, CANARY);
    for (let looks = 0; (await greenShare(stage)) === 0 && looks < 100; looks += 1) {
      stage.server.advance(3);
    }
    expect(await greenShare(stage)).toBe(10);
    const target = await targetOf(stage, id);
    expect(target.lifecycleEvents!.map((one) => [one.lifecycleEventName, one.status])).toEqual([
      ['BeforeInstall', 'Succeeded'],
      ['Install', 'Succeeded'],
      ['AfterInstall', 'Succeeded'],
      ['AllowTestTraffic', 'Succeeded'],
      ['AfterAllowTestTraffic', 'Succeeded'],
      ['BeforeAllowTraffic', 'Succeeded'],
      ['AllowTraffic', 'InProgress'],
      ['AfterAllowTraffic', 'Pending'],
    ]);
    expect(
      target.taskSetsInfo!.map((one) => [one.taskSetLabel, one.status, one.trafficWeight]),
    ).toEqual([
      ['Blue', 'PRIMARY', 90],
      ['Green', 'ACTIVE', 10],
    ]);
    expect(target.taskSetsInfo![1]).toMatchObject({ desiredCount: 2, runningCount: 2 });
    stage.server.advance(301);
    expect(await greenShare(stage)).toBe(100);
    expect((await until(stage, id, isOver)).status).toBe('Succeeded');
  });

  it('that fails keeps blue, and is rolled back by a deployment of its own', async () => {
    stage = await startStage();
    const id = await begin(stage, 'does-not-exist');
    const info = await until(stage, id, isOver);
    expect(info.status).toBe('Failed');
    expect(info.errorInformation!.code).toBe('ECS_UPDATE_ERROR');
    expect(info.errorInformation!.message).toMatch(/CannotPullContainerError/);
    const rollback = info.rollbackInfo!.rollbackDeploymentId!;
    const back = await until(stage, rollback, isOver);
    expect(back).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      rollbackInfo: { rollbackTriggeringDeploymentId: id },
    });
    expect(await greenShare(stage)).toBe(0);
    stage.server.advance(60);
    expect(await primary()).toEqual([['PRIMARY', 'web:1', 'blue']]);
    const { deployments } = await stage.deploy.send(new ListDeploymentsCommand({}));
    expect(deployments).toEqual([rollback, id]);
  });

  it('that fails without a rollback leaves blue as it is, too', async () => {
    stage = await startStage({ autoRollbackConfiguration: { enabled: false } });
    const info = await until(stage, await begin(stage, 'target-unhealthy'), isOver);
    expect([info.status, info.rollbackInfo]).toEqual(['Failed', undefined]);
    stage.server.advance(60);
    expect(await greenShare(stage, stage.testListener)).toBe(0);
    expect(await primary()).toContainEqual(['PRIMARY', 'web:1', 'blue']);
  });

  it('is refused while another one of the group goes on', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok');
    await expect(begin(stage, 'ok')).rejects.toMatchObject({
      name: 'DeploymentLimitExceededException',
      message: `The Deployment Group 'group' already has an active Deployment '${id}'`,
    });
  });

  it('that is stopped in the middle of a canary goes back to blue', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok', {}, CANARY);
    for (let looks = 0; (await greenShare(stage)) === 0 && looks < 100; looks += 1) {
      stage.server.advance(3);
    }
    const stop = { deploymentId: id, autoRollbackEnabled: true };
    await stage.deploy.send(new StopDeploymentCommand(stop));
    const info = await infoOf(stage, id);
    expect([info.status, info.errorInformation!.code]).toEqual(['Stopped', 'MANUAL_STOP']);
    await until(stage, info.rollbackInfo!.rollbackDeploymentId!, isOver);
    expect(await greenShare(stage)).toBe(0);
    await expect(stage.deploy.send(new StopDeploymentCommand(stop))).rejects.toMatchObject({
      name: 'DeploymentAlreadyCompletedException',
    });
  });

  it('waits for ContinueDeployment where the group says so, before traffic and before the end', async () => {
    stage = await startStage({
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 60 },
        terminateBlueInstancesOnDeploymentSuccess: {
          action: 'TERMINATE',
          terminationWaitTimeInMinutes: 120,
        },
      },
    });
    const id = await begin(stage, 'ok');
    await until(stage, id, ({ status }) => status === 'Ready');
    expect(await greenShare(stage)).toBe(0);
    const resume = (deploymentWaitType: 'READY_WAIT' | 'TERMINATION_WAIT') =>
      stage.deploy.send(new ContinueDeploymentCommand({ deploymentId: id, deploymentWaitType }));
    await expect(resume('TERMINATION_WAIT')).rejects.toMatchObject({
      name: 'InvalidDeploymentStatusException',
    });
    await resume('READY_WAIT');
    await until(stage, id, (info) => info.instanceTerminationWaitTimeStarted === true);
    expect(await primary()).toEqual([
      ['ACTIVE', 'web:1', 'blue'],
      ['PRIMARY', 'web:2', 'green'],
    ]);
    await expect(resume('READY_WAIT')).rejects.toMatchObject({
      name: 'DeploymentIsNotInReadyStateException',
    });
    await resume('TERMINATION_WAIT');
    expect((await until(stage, id, isOver)).status).toBe('Succeeded');
  });

  it('is stopped when nobody continues it in time', async () => {
    stage = await startStage({
      blueGreenDeploymentConfiguration: {
        deploymentReadyOption: { actionOnTimeout: 'STOP_DEPLOYMENT', waitTimeInMinutes: 1 },
      },
    });
    const info = await until(stage, await begin(stage, 'ok'), isOver);
    expect(info.status).toBe('Stopped');
    expect(await greenShare(stage)).toBe(0);
  });

  it.each([
    ['arn:aws:lambda:eu-west-1:123456789012:function:check', 'Succeeded', undefined],
    ['check-failed', 'Failed', 'HOOK_EXECUTION_FAILURE'],
    ['check-throws', 'Failed', 'HOOK_EXECUTION_FAILURE'],
    ['check-empty', 'Failed', 'TIMEOUT'],
  ])('calls the function %s of a hook and ends as %s', async (name, status, code) => {
    stage = await startStage();
    const info = await until(stage, await begin(stage, 'ok', { BeforeAllowTraffic: name }), isOver);
    expect([info.status, info.errorInformation?.code]).toEqual([status, code]);
    expect(await greenShare(stage)).toBe(status === 'Succeeded' ? 100 : 0);
  });

  it('takes the callbacks of functions only where one is waited for', async () => {
    stage = await startStage();
    const id = await begin(stage, 'ok', { AfterInstall: 'fn-empty' });
    const put = (status: 'Succeeded' | 'Pending', lifecycleEventHookExecutionId = 'x') =>
      stage.deploy.send(
        new PutLifecycleEventHookExecutionStatusCommand({
          deploymentId: id,
          lifecycleEventHookExecutionId,
          status,
        }),
      );
    await expect(put('Pending')).rejects.toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionStatusException',
    });
    await expect(put('Succeeded')).rejects.toMatchObject({
      name: 'InvalidLifecycleEventHookExecutionIdException',
    });
  });
});

describe('a revision', () => {
  const send = async (content: string, over: object = {}) => {
    const appSpecContent = { content, ...over };
    return begin(stage, 'ok', {}, { revision: { revisionType: 'AppSpecContent', appSpecContent } });
  };

  it('may be YAML in any case of its keys, with its digest', async () => {
    stage = await startStage();
    const arn = await register(stage, 'ok');
    const content = `
version: 0.0
resources:
  - Service:
      type: AWS::ECS::Service
      properties:
        taskDefinition: "${arn}"
        loadBalancerInfo: { containerName: app, containerPort: 80 }
`;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const info = await until(stage, await send(content, { sha256 }), isOver);
    expect(info.status).toBe('Succeeded');
    expect(info.revision!.appSpecContent!.content).toBe(content);
  });

  it.each([
    ['a digest of something else', appSpec('arn'), { sha256: 'ab' }],
    ['neither JSON nor YAML', '{"a', {}],
    ['no object', '[]', {}],
    ['no resource', '{"version":0.0}', {}],
    ['a hook that does not exist', appSpec('arn', { AfterEverything: 'fn' }), {}],
  ])('is refused with %s', async (_, content, over) => {
    stage = await startStage();
    await expect(send(content, over)).rejects.toMatchObject({ name: 'InvalidRevisionException' });
  });

  it('with a task definition that ECS refuses fails the deployment', async () => {
    stage = await startStage();
    const info = await until(stage, await send(appSpec('web:99')), isOver);
    expect(info.errorInformation).toMatchObject({
      code: 'ECS_UPDATE_ERROR',
      message: expect.stringContaining('Unable to describe task definition.'),
    });
  });

  it('has targets only once it has started', async () => {
    stage = await startStage();
    const deploymentId = await begin(stage, 'ok');
    const list = () => stage.deploy.send(new ListDeploymentTargetsCommand({ deploymentId }));
    await expect(list()).rejects.toMatchObject({ name: 'DeploymentNotStartedException' });
    stage.server.advance(5);
    expect((await list()).targetIds).toEqual(['c:web']);
  });
});
