import { checkRoutes, type SeenRoutes } from '../../../src/deployment/codedeploy/check-routes.ts';
import type { DeploymentGroup } from '../../../src/ports/codedeploy.ts';

const GROUP: DeploymentGroup = {
  application: 'app',
  group: 'group',
  computePlatform: 'ECS',
  services: [{ cluster: 'c', service: 'web' }],
  targetGroups: ['blue', 'green'],
  listeners: ['arn:production'],
  testListeners: ['arn:test'],
};
const BLUE = 'arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/blue/1';
const SEEN: SeenRoutes = {
  targetGroups: [
    { name: 'blue', arn: BLUE },
    { name: 'green', arn: 'arn:green' },
  ],
  listeners: [
    { arn: 'arn:production', targetGroupArns: [BLUE] },
    { arn: 'arn:test', targetGroupArns: [] },
  ],
};
const [production, testing] = SEEN.listeners;

test.each<[string, Partial<SeenRoutes>, RegExp | undefined]>([
  ['all is there', {}, undefined],
  [
    'a target group is gone',
    { targetGroups: SEEN.targetGroups.slice(0, 1) },
    /target group green, which is not there/,
  ],
  [
    'the listener is gone',
    { listeners: [testing!] },
    /for production traffic, arn:production, is not there/,
  ],
  [
    'the test listener is gone',
    { listeners: [production!] },
    /for test traffic, arn:test, is not there/,
  ],
  [
    'the listener leads elsewhere',
    { listeners: [{ arn: 'arn:production', targetGroupArns: ['arn:green'] }, testing!] },
    /does not send any to blue, which the service is in/,
  ],
])('%s', (_, over, problem) => {
  const found = checkRoutes(GROUP, { ...SEEN, ...over }, [BLUE]);
  if (problem === undefined) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringMatching(problem)]);
});
