import { checkGroup } from '../../../src/deployment/codedeploy/check-group.ts';
import type { DeploymentGroup } from '../../../src/ports/codedeploy.ts';

const GROUP: DeploymentGroup = {
  application: 'app',
  group: 'group',
  computePlatform: 'ECS',
  services: [{ cluster: 'c', service: 'web' }],
  targetGroups: ['blue', 'green'],
  listeners: ['arn:listener'],
  testListeners: [],
};
const USER = {
  cluster: 'arn:aws:ecs:eu-west-1:1:cluster/c',
  service: 'web',
  targetGroupArns: ['arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/green/1'],
};

test.each<[Partial<DeploymentGroup>, RegExp | undefined]>([
  [{}, undefined],
  [{ computePlatform: 'Lambda' }, /Lambda, not ECS/],
  [{ services: [{ cluster: 'c', service: 'api' }] }, /deploys to api in c, not to web in c/],
  [{ services: [] }, /deploys to no service/],
  [{ targetGroups: ['green'] }, /a pair of target groups and has 1/],
  [{ targetGroups: ['a', 'b'] }, /between a and b, and web is in green/],
  [{ listeners: [] }, /no listener/],
])('a group with %j', (over, problem) => {
  const found = checkGroup({ ...GROUP, ...over }, USER);
  if (problem === undefined) expect(found).toEqual([]);
  else expect(found).toEqual([expect.stringMatching(problem)]);
});
