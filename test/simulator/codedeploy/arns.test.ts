import { applicationArn, groupArn } from '../../../src/simulator/codedeploy/arns.ts';
import { newScene } from './set-up.ts';

describe('ARNs of CodeDeploy', () => {
  it('have a colon before the name', () => {
    const { world, group } = newScene();
    const place = 'arn:aws:codedeploy:eu-west-1:123456789012';
    expect(applicationArn(world, 'app')).toBe(`${place}:application:app`);
    expect(groupArn(world, group)).toBe(`${place}:deploymentgroup:app/group`);
  });
});
