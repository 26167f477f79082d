import {
  configNames,
  configOf,
  createConfig,
  deleteConfig,
} from '../../../src/simulator/codedeploy/configs.ts';
import { updateGroup } from '../../../src/simulator/codedeploy/groups.ts';
import { emptyWorld } from '../builders.ts';
import { newScene } from './set-up.ts';

describe('configs', () => {
  it('are those of AWS as long as nobody adds one', () => {
    const world = emptyWorld();
    expect(configNames(world)).toHaveLength(5);
    for (const name of configNames(world)) expect(configOf(world, name).name).toBe(name);
  });

  it('are refused twice, beyond two hundred, and cannot go while a group uses them', () => {
    const { world } = newScene({});
    const create = (deploymentConfigName: string) => createConfig(world, { deploymentConfigName });
    create('c0');
    expect(() => create('c0')).toThrow(/already exists/);
    for (let number = 1; number < 200; number += 1) create(`c${number}`);
    expect(() => create('c200')).toThrow(/200 custom/);
    const change = { applicationName: 'app', currentDeploymentGroupName: 'group' };
    updateGroup(world, { ...change, deploymentConfigName: 'c7' });
    expect(() => deleteConfig(world, 'c7')).toThrow(/in use/);
    deleteConfig(world, 'c8');
    expect(() => configOf(world, 'c8')).toThrow(/No Deployment Configuration/);
    expect(() => deleteConfig(world, 'CodeDeployDefault.ECSAllAtOnce')).toThrow(
      /cannot be deleted/,
    );
  });
});
