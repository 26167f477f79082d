import { deploymentOf } from '../../../src/simulator/codedeploy/create-deployment.ts';
import { newScene, startDeployment } from './set-up.ts';

describe('createDeployment', () => {
  it('gives an id of nine letters and digits, and events without test traffic', () => {
    const scene = newScene();
    const deployment = startDeployment(scene, 'ok');
    expect(deployment.id).toMatch(/^d-[A-Z0-9]{9}$/);
    expect(deployment.events.map(({ name }) => name)).toEqual([
      'BeforeInstall',
      'Install',
      'AfterInstall',
      'BeforeAllowTraffic',
      'AllowTraffic',
      'AfterAllowTraffic',
    ]);
    expect(deploymentOf(scene.world, deployment.id)).toBe(deployment);
    expect(() => startDeployment(scene, 'ok')).toThrow(/already has an active Deployment/);
  });

  it.each([
    [undefined, 'DeploymentIdRequiredException'],
    ['nonsense', 'InvalidDeploymentIdException'],
    ['d-ABCDEFGH1', 'DeploymentDoesNotExistException'],
  ])('has none of id %s', (id, code) => {
    expect(() => deploymentOf(newScene().world, id)).toThrow(expect.objectContaining({ code }));
  });
});
