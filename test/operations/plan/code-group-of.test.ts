import { codeGroupOf, isOwnConfig } from '../../../src/operations/plan/code-group-of.ts';
import type { DeploymentGroup } from '../../../src/ports/codedeploy.ts';

const GROUP: DeploymentGroup = {
  application: 'app',
  group: 'group',
  computePlatform: 'ECS',
  services: [],
  targetGroups: ['blue', 'green'],
  listeners: ['listener'],
  testListeners: [],
};

test.each([
  [undefined, 'CodeDeployDefault.ECSAllAtOnce', false],
  ['CodeDeployDefault.ECSLinear10PercentEvery1Minutes', undefined, false],
  ['mine', 'CodeDeployDefault.ECSAllAtOnce', true],
])('the configuration %s is played as %s', (deploymentConfig, played = deploymentConfig, isOwn) => {
  const group = { ...GROUP, ...(deploymentConfig !== undefined && { deploymentConfig }) };
  expect(codeGroupOf(group).config).toBe(played);
  expect(isOwnConfig(group)).toBe(isOwn);
});

test('waits, test listeners and the rollback are taken over', () => {
  const group = { ...GROUP, terminationWaitMinutes: 5, testListeners: ['t'], isRolledBack: true };
  expect(codeGroupOf(group)).toMatchObject({
    terminationWaitMinutes: 5,
    hasTestListener: true,
    isRolledBack: true,
  });
});
