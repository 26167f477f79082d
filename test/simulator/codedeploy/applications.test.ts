import {
  applicationOf,
  createApplication,
  deleteApplication,
} from '../../../src/simulator/codedeploy/applications.ts';
import { newScene } from './set-up.ts';

describe('applications', () => {
  it('go with their groups', () => {
    const { world } = newScene();
    deleteApplication(world, 'app');
    expect(world.codedeploy.groups.size).toBe(0);
    expect(() => applicationOf(world, 'app')).toThrow(/No application found/);
    expect(() => applicationOf(world, '')).toThrow(/is needed/);
    expect(createApplication(world, 'app').computePlatform).toBe('Server');
  });
});
