import { registerRevision } from '../../../src/simulator/ecs/revisions.ts';
import {
  configFrom,
  needsDeployment,
  settingsFrom,
} from '../../../src/simulator/ecs/service-config.ts';
import { definition, emptyWorld, register } from '../builders.ts';

const NETWORK = { networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } } };

describe('settingsFrom', () => {
  it('has the defaults of AWS', () => {
    expect(settingsFrom({})).toMatchObject({
      deploymentConfiguration: {
        deploymentCircuitBreaker: { enable: false, rollback: false },
        maximumPercent: 200,
        minimumHealthyPercent: 100,
        strategy: 'ROLLING',
        bakeTimeInMinutes: 0,
      },
      availabilityZoneRebalancing: 'ENABLED',
      propagateTags: 'NONE',
    });
  });

  it('changes what is given and nothing else', () => {
    const before = settingsFrom({ enableExecuteCommand: true });
    const after = settingsFrom(
      { deploymentConfiguration: { maximumPercent: 150 }, taskDefinition: 'x' },
      before,
    );
    expect(after).toEqual({
      ...before,
      deploymentConfiguration: { ...before.deploymentConfiguration, maximumPercent: 150 },
    });
  });

  it.each([
    [{ deploymentConfiguration: { canaryConfiguration: {} } }, 'InvalidParameterException'],
    [
      { deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 0 } },
      'InvalidParameterException',
    ],
    [{ deploymentConfiguration: { maximumPercent: 50 } }, 'InvalidParameterException'],
  ])('refuses %j', (request, code) => {
    expect(() => settingsFrom(request)).toThrow(expect.objectContaining({ code }));
  });
});

describe('configFrom', () => {
  it('takes the task definition by family and keeps the rest of what was there', () => {
    const world = emptyWorld();
    const before = configFrom(world, {
      taskDefinition: register(world, 'ok').arn,
      launchType: 'EC2',
    });
    register(world, 'ok');
    expect(configFrom(world, { taskDefinition: 'web' }, before)).toEqual({
      ...before,
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:2',
    });
  });

  it('goes on with a revision that was deregistered', () => {
    const world = emptyWorld();
    const revision = register(world, 'ok');
    const before = configFrom(world, { taskDefinition: 'web' });
    revision.status = 'INACTIVE';
    expect(configFrom(world, {}, before)).toEqual(before);
    expect(() => configFrom(world, { taskDefinition: 'web:1' }, before)).toThrow('inactive');
  });

  const target = { targetGroupArn: 'tg', containerName: 'app', containerPort: 80 };
  it.each([
    ['no task definition', {}, 'TaskDefinition can not be blank.'],
    ['an unknown one', { taskDefinition: 'x' }, 'Unable to describe task definition.'],
    ['awsvpc without a network', { taskDefinition: 'vpc' }, 'must be provided'],
    [
      'a network without awsvpc',
      { taskDefinition: 'web', ...NETWORK },
      'is not valid for the given networkMode',
    ],
    [
      'Fargate for what is not',
      { taskDefinition: 'web', launchType: 'FARGATE' },
      'does not support launch_type FARGATE',
    ],
    [
      'a target without its container',
      { taskDefinition: 'web', loadBalancers: [{ ...target, containerName: 'x' }] },
      'The container x does not exist in the task definition.',
    ],
    [
      'a target without its port',
      { taskDefinition: 'web', loadBalancers: [target] },
      'The container app did not have a container port 80 defined.',
    ],
  ])('refuses %s', (_, request, message) => {
    const world = emptyWorld();
    register(world, 'ok');
    registerRevision(world, { ...definition('ok'), family: 'vpc', networkMode: 'awsvpc' });
    expect(() => configFrom(world, request)).toThrow(message);
  });
});

describe('needsDeployment', () => {
  const config = { taskDefinitionArn: 'a', loadBalancers: [], serviceRegistries: [] };
  it.each([
    [{}, false],
    [{ capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] }, false],
    [{ taskDefinitionArn: 'b' }, true],
    [{ platformVersion: '1.4.0' }, true],
    [NETWORK, true],
    [{ loadBalancers: [{ targetGroupArn: 'x' }] }, true],
  ])('for a change of %j: %s', (over, expected) => {
    expect(needsDeployment(config, { ...config, ...over })).toBe(expected);
  });
});
