import { waitingMinutes } from '../../../src/deployment/codedeploy/waiting-time.ts';
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

test.each([
  [{}, 30, 30],
  [{ terminationWaitMinutes: 5 }, 30, 35],
  [{ readyWaitMinutes: 10, terminationWaitMinutes: 5 }, 30, 45],
  [{ terminationWaitMinutes: 2_880 }, 30, 360],
])(
  'with the times %j and %i minutes of our own a deployment may take %i',
  (times, own, minutes) => {
    expect(waitingMinutes({ ...GROUP, ...times }, own)).toBe(minutes);
  },
);
