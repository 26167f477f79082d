import { beginWatch } from '../../src/deployment/step.ts';
import {
  newlyUnhealthy,
  targetLook,
  unhealthyWords,
} from '../../src/deployment/target-evidence.ts';
import type { WatchState } from '../../src/deployment/watch-types.ts';
import { deployment, observed, service, watchStart } from './builders.ts';

const BLUE = 'arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/blue/1';
const SETTINGS = {
  placementConstraints: [],
  capacityProviders: [],
  subnets: [],
  alarms: [],
  targetGroups: [{ arn: BLUE, containerName: 'app', containerPort: 80 }],
};
const { state: begun } = beginWatch(watchStart());
const running = (runningCount: number, rolloutState = 'IN_PROGRESS') =>
  service({ settings: SETTINGS, deployments: [deployment({ runningCount, rolloutState })] });
const stuck: WatchState = { ...begun, changedAtMs: 0, service: running(1) };

test.each<[string, Partial<WatchState>, number, boolean]>([
  ['new tasks run and nothing moves', {}, 60_000, true],
  ['something has just changed', { changedAtMs: 50_000 }, 60_000, false],
  ['it was asked a moment ago', { targetsSeenAtMs: 45_000 }, 60_000, false],
  ['no new task runs yet', { service: running(0) }, 60_000, false],
  ['the rollout is complete', { service: running(3, 'COMPLETED') }, 60_000, false],
  ['there is no target group', { service: service() }, 60_000, false],
  ['it bakes', { stage: { name: 'BAKE_TIME', sinceMs: 0, seenMs: 0 } }, 60_000, false],
])('when %s', (_, over, atMs, asks) => {
  const look = targetLook({ ...stuck, ...over }, atMs);
  expect(look?.targetGroupArn).toBe(asks ? BLUE : undefined);
});

const SICK = {
  target: '10.0.0.1:80',
  state: 'unhealthy',
  code: 'Target.ResponseCodeMismatch',
  description: 'Health checks failed with these codes: [502]',
};

test('an unhealthy target is evidence once, with its reason and code', () => {
  const look = { service: false, list: false, stoppedTasks: false, targetGroupArn: BLUE };
  const healthy = { target: '10.0.0.2:80', state: 'healthy' };
  const seen = { ...observed({}), look, targets: [SICK, healthy] };
  const fresh = newlyUnhealthy([], seen);
  expect(fresh.map(unhealthyWords)).toEqual([
    'target 10.0.0.1:80 is unhealthy in (target-group blue) due to (reason Health checks failed with these codes: [502]), code Target.ResponseCodeMismatch',
  ]);
  expect(newlyUnhealthy(fresh, seen)).toEqual([]);
});
