import { taskSetOf } from '../../../src/simulator/codedeploy/sides.ts';
import { continueDeployment, stopDeployment } from '../../../src/simulator/codedeploy/steer.ts';
import { pass } from '../builders.ts';
import { newScene, startDeployment } from './set-up.ts';

describe('stopDeployment', () => {
  it('leaves green where it is after the shift, when nobody asks for a rollback', () => {
    const wait = { action: 'TERMINATE', terminationWaitTimeInMinutes: 60 };
    const scene = newScene({
      blueGreenDeploymentConfiguration: { terminateBlueInstancesOnDeploymentSuccess: wait },
    });
    const { world } = scene;
    const deployment = startDeployment(scene, 'ok');
    while (!deployment.terminationWaitStarted) pass(world, 5);
    stopDeployment(world, deployment, false);
    pass(world, 600);
    expect(deployment.status).toBe('Stopped');
    expect(taskSetOf(world, deployment.green)?.status).toBe('PRIMARY');
    expect(taskSetOf(world, deployment.blue)?.status).toBe('ACTIVE');
    expect(() => continueDeployment(world, deployment, 'TERMINATION_WAIT')).toThrow(
      /already completed/,
    );
  });

  it('may come before anything was done', () => {
    const scene = newScene();
    const deployment = startDeployment(scene, 'ok');
    stopDeployment(scene.world, deployment, undefined);
    pass(scene.world, 100);
    expect([deployment.status, deployment.green]).toEqual(['Stopped', undefined]);
    expect(deployment.events.every(({ status }) => status === 'Skipped')).toBe(true);
  });
});
