import { isOurRevision, lastLook, nextLook, urgentLook } from '../../src/deployment/look.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import {
  deployment,
  OLD,
  OURS_ARN,
  OURS_REVISION,
  observed,
  service,
  watchStart,
} from './builders.ts';

const { state } = beginWatch(watchStart());
const known = { ...state, truth: { kind: 'service-deployment' as const, arn: OURS_ARN } };

const AT = 60_000;

describe('nextLook', () => {
  test('first asks for the service deployment that the service names', () => {
    expect(nextLook(state, AT)).toEqual({
      service: false,
      list: false,
      serviceDeploymentArn: OURS_ARN,
      stoppedTasks: false,
    });
  });

  test('asks for the list when the service names none', () => {
    const searching = { ...state, truth: { kind: 'searching' as const, tries: 1 } };
    expect(nextLook(searching, AT)).toMatchObject({ service: true, list: true });
  });

  test('reads a rolling service, and every sixth time the service deployment in its place', () => {
    const looks = [1, 2, 3, 4, 5, 6, 7].map((polls) => nextLook({ ...known, polls }, AT));
    expect(looks.map((look) => look.service)).toEqual([true, true, true, true, true, false, true]);
    expect(looks[5]).toMatchObject({ serviceDeploymentArn: OURS_ARN });
  });

  test('reads the service deployment of another strategy, and every third time the service', () => {
    const green = { ...known, service: service({ deploymentStrategy: 'BLUE_GREEN' }) };
    const looks = [1, 2, 3].map((polls) => nextLook({ ...green, polls }, AT).service);
    expect(looks).toEqual([false, false, true]);
  });

  const failing = service({ deployments: [deployment({ failedTasks: 1 }), OLD] });

  test('asks for stopped tasks when more failed than were seen, while calls are left', () => {
    expect(nextLook({ ...known, service: failing, callsUsed: 0 }, AT).stoppedTasks).toBe(true);
    expect(nextLook({ ...known, service: failing, callsUsed: 50 }, AT).stoppedTasks).toBe(false);
    expect(nextLook(known, AT).stoppedTasks).toBe(false);
  });
});

describe('urgentLook', () => {
  const seen = observed({ look: { service: true, list: false, stoppedTasks: false } });
  const failing = service({ deployments: [deployment({ failedTasks: 1 }), OLD] });
  const done = service({ deployments: [deployment({ rolloutState: 'COMPLETED' })] });

  test('asks at once for the tasks of the first failure', () => {
    expect(urgentLook({ ...known, service: failing }, seen)).toMatchObject({ stoppedTasks: true });
  });

  test('asks at once for the service deployment when the list says that ours is over', () => {
    expect(urgentLook({ ...known, service: done }, seen)).toEqual({
      service: false,
      list: false,
      serviceDeploymentArn: OURS_ARN,
      stoppedTasks: false,
    });
  });

  test('asks for nothing twice, and not while things go on', () => {
    const told = observed({ look: { ...seen.look, serviceDeploymentArn: OURS_ARN } });
    expect(urgentLook({ ...known, service: done }, told)).toBeUndefined();
    expect(urgentLook(known, seen)).toBeUndefined();
  });
});

test('the last look reads what is lacking', () => {
  expect(lastLook(true, false)).toEqual({ service: true, list: false, stoppedTasks: false });
});

test.each([
  [OURS_REVISION, true],
  [`${OURS_REVISION}1`, false],
  ['arn:aws:ecs:eu-west-1:123456789012:service-revision/c/web/1222', false],
])('isOurRevision(%s) is %s', (arn, ours) => {
  expect(isOurRevision(state, arn)).toBe(ours);
});
