import { deleteService } from '../../../src/simulator/ecs/services.ts';
import { taskSetsOf } from '../../../src/simulator/ecs/task-sets/task-sets.ts';
import { shiftListener, weightsOf } from '../../../src/simulator/elb/shift-traffic.ts';
import { pass } from '../builders.ts';
import { newScene, startDeployment } from './set-up.ts';

const ALARMS = {
  alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
  autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
  deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes',
};

describe('stepDeployment', () => {
  it('shifts a tenth a minute, and never back', () => {
    const scene = newScene({ deploymentConfigName: ALARMS.deploymentConfigName });
    const deployment = startDeployment(scene, 'ok');
    const seen: number[] = [];
    for (let looks = 0; looks < 1000 && deployment.status !== 'Succeeded'; looks += 1) {
      pass(scene.world, 5);
      if (seen.at(-1) !== deployment.greenPercent) seen.push(deployment.greenPercent);
    }
    expect(seen).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(weightsOf(scene.world, scene.listener.arn)).toEqual([
      { arn: scene.green.arn, weight: 100 },
    ]);
  });

  it('stops on an alarm in the middle of a shift, and goes back', () => {
    const scene = newScene(ALARMS);
    const { world, service, listener, blue } = scene;
    let state: 'OK' | 'ALARM' = 'OK';
    world.neighbours = { ...world.neighbours, alarmState: () => state };
    const deployment = startDeployment(scene, 'ok');
    while (deployment.greenPercent < 30) pass(world, 5);
    state = 'ALARM';
    pass(world, 10);
    expect([deployment.status, deployment.error?.code]).toEqual(['Stopped', 'ALARM_ACTIVE']);
    pass(world, 60);
    const rollback = world.codedeploy.deployments.get(
      deployment.rollback?.rollbackDeploymentId ?? '',
    );
    expect([rollback?.status, rollback?.creator]).toEqual(['Succeeded', 'codeDeployRollback']);
    expect(weightsOf(world, listener.arn)).toEqual([{ arn: blue.arn, weight: 100 }]);
    expect(taskSetsOf(world, service).map(({ status }) => status)).toContain('PRIMARY');
  });

  it('keeps the original task set alive where the group says so, until the next one', () => {
    const keep = { terminateBlueInstancesOnDeploymentSuccess: { action: 'KEEP_ALIVE' } };
    const scene = newScene({ blueGreenDeploymentConfiguration: keep });
    const { world, service } = scene;
    const statuses = () => taskSetsOf(world, service).map(({ status }) => status);
    expect(run(scene)).toBe('Succeeded');
    expect(statuses()).toEqual(['ACTIVE', 'PRIMARY']);
    expect(run(scene)).toBe('Succeeded');
    pass(world, 400);
    expect(statuses()).toEqual(['ACTIVE', 'PRIMARY']);
  });

  it.each([
    [
      'INVALID_ECS_SERVICE',
      ({ world, service }: ReturnType<typeof newScene>) => deleteService(world, service, true),
    ],
    [
      'ELASTIC_LOAD_BALANCING_INVALID',
      ({ world, listener, blue, green }: ReturnType<typeof newScene>) =>
        shiftListener(world, listener.arn, [
          { arn: blue.arn, weight: 0 },
          { arn: green.arn, weight: 1 },
        ]),
    ],
  ])('fails with %s before it changes anything', (code, spoil) => {
    const scene = newScene();
    spoil(scene);
    const deployment = startDeployment(scene, 'ok');
    pass(scene.world, 30);
    expect([deployment.status, deployment.error?.code]).toEqual(['Failed', code]);
    expect(deployment.green).toBeUndefined();
  });

  it('gives up after an hour in which nothing becomes steady and nothing fails', () => {
    const scene = newScene();
    const { world } = scene;
    const targetTiming = () => ({ healthyAfterMs: 8e6, unhealthyAfterMs: 9e6, drainMs: 0 });
    world.neighbours = { ...world.neighbours, targetTiming };
    const deployment = startDeployment(scene, 'ok');
    pass(world, 3_500);
    expect(deployment.status).toBe('InProgress');
    pass(world, 200);
    expect(deployment.error?.code).toBe('TIMEOUT');
  });

  it('fails, without harm, when its service is deleted meanwhile', () => {
    const scene = newScene({ autoRollbackConfiguration: { enabled: false } });
    const { world, service } = scene;
    const deployment = startDeployment(scene, 'ok');
    while (deployment.green === undefined) pass(world, 1);
    deleteService(world, service, true);
    pass(world, 900);
    expect([deployment.status, deployment.error?.code]).toEqual(['Failed', 'ECS_UPDATE_ERROR']);
  });
});

function run(scene: ReturnType<typeof newScene>): string {
  const deployment = startDeployment(scene, 'ok');
  for (let looks = 0; looks < 200 && deployment.completedAtMs === undefined; looks += 1) {
    pass(scene.world, 10);
  }
  return deployment.status;
}
