import { stopDeployment } from '../../../src/simulator/codedeploy/steer.ts';
import { pass } from '../builders.ts';
import { newScene, startDeployment } from './set-up.ts';

const ROLLBACK = {
  autoRollbackConfiguration: {
    enabled: true,
    events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST'],
  },
};

describe('a deployment that does not go well', () => {
  it.each([
    ['BeforeInstall', undefined],
    ['AfterInstall', 'codeDeployRollback'],
  ])('whose hook of %s fails is followed by a deployment of %s', (event, creator) => {
    const scene = newScene(ROLLBACK);
    const deployment = startDeployment(scene, 'ok', { [event]: 'fn-failed' });
    pass(scene.world, 600);
    expect(deployment).toMatchObject({
      status: 'Failed',
      error: { code: 'HOOK_EXECUTION_FAILURE' },
    });
    const others = [...scene.world.codedeploy.deployments.values()].filter(
      (one) => one !== deployment,
    );
    expect(others.map((one) => one.creator)).toEqual(creator === undefined ? [] : [creator]);
    expect(deployment.rollback?.rollbackDeploymentId).toBe(others[0]?.id);
    expect(scene.service.desiredCount).toBe(3);
  });

  it.each([
    [undefined, 1],
    [true, 2],
  ])(
    'that is stopped before its Install is taken back only when that is asked for: %p',
    (asked, count) => {
      const scene = newScene(ROLLBACK);
      const deployment = startDeployment(scene, 'ok');
      stopDeployment(scene.world, deployment, asked);
      expect(deployment).toMatchObject({ status: 'Stopped', error: { code: 'MANUAL_STOP' } });
      expect(scene.world.codedeploy.deployments.size).toBe(count);
    },
  );
});
