import { groupArn } from '../../../src/simulator/codedeploy/arns.ts';
import {
  activeDeployment,
  deleteGroup,
  deploymentsOf,
  groupOf,
  updateGroup,
} from '../../../src/simulator/codedeploy/groups.ts';
import { newScene, startDeployment } from './set-up.ts';

describe('groups', () => {
  it('know their deployments, under a new name, too', () => {
    const scene = newScene();
    const { world, group } = scene;
    const deployment = startDeployment(scene, 'ok');
    updateGroup(world, {
      applicationName: 'app',
      currentDeploymentGroupName: 'group',
      newDeploymentGroupName: 'new',
    });
    expect(groupOf(world, 'app', 'new')).toBe(group);
    expect(deploymentsOf(world, group)).toEqual([deployment]);
    expect(activeDeployment(world, group)).toBe(deployment);
    expect(groupArn(world, group)).toBe(
      'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:app/new',
    );
    deleteGroup(world, 'app', 'new');
    expect(() => groupOf(world, 'app', 'new')).toThrow(/No Deployment Group found/);
  });
});
