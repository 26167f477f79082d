import { putHookStatus } from '../../../src/simulator/codedeploy/hooks.ts';
import { pass } from '../builders.ts';
import { newScene, startDeployment } from './set-up.ts';

function waiting() {
  const scene = newScene();
  const deployment = startDeployment(scene, 'ok', { AfterInstall: 'fn-empty' });
  const event = deployment.events.find(({ name }) => name === 'AfterInstall');
  for (let looks = 0; looks < 100 && event?.executionId === undefined; looks += 1) {
    pass(scene.world, 3);
  }
  const put = (status: string, id = event?.executionId) =>
    putHookStatus(scene.world, {
      deploymentId: deployment.id,
      lifecycleEventHookExecutionId: id,
      status,
    });
  return { ...scene, deployment, event, put };
}

describe('putHookStatus', () => {
  it('lets the deployment go on', () => {
    const { world, deployment, event, put } = waiting();
    pass(world, 600);
    expect([deployment.status, event?.status]).toEqual(['InProgress', 'InProgress']);
    expect(put('Succeeded')).toBe(event?.executionId);
    expect(() => put('Failed')).toThrow(
      expect.objectContaining({ code: 'LifecycleEventAlreadyCompletedException' }),
    );
    pass(world, 60);
    expect(event?.status).toBe('Succeeded');
  });

  it('fails it', () => {
    const { world, deployment, put } = waiting();
    put('Failed');
    pass(world, 5);
    expect(deployment.error).toEqual({
      code: 'HOOK_EXECUTION_FAILURE',
      message: 'The function of the hook AfterInstall reported Failed.',
    });
  });

  it('refuses what does not fit', () => {
    const { put } = waiting();
    expect(() => put('InProgress')).toThrow(/must be Succeeded or Failed/);
    expect(() => put('Succeeded', 'other')).toThrow(/not valid: other/);
  });
});
