import { isOurRevision, lastLook, nextLook } from '../../src/deployment/look.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { deployment, OLD, OURS_ARN, OURS_REVISION, service, watchStart } from './builders.ts';

const { state } = beginWatch(watchStart());
const known = { ...state, truth: { kind: 'service-deployment' as const, arn: OURS_ARN } };

describe('nextLook', () => {
  test('first asks for the service deployment that the service names', () => {
    expect(nextLook(state)).toEqual({
      service: true,
      list: false,
      serviceDeploymentArn: OURS_ARN,
      stoppedTasks: false,
    });
  });

  test('asks for the list when the service names none', () => {
    const searching = { ...state, truth: { kind: 'searching' as const, tries: 1 } };
    expect(nextLook(searching)).toMatchObject({ list: true });
  });

  test('reads the service itself every third time once ours is known', () => {
    const services = [1, 2, 3, 4, 5, 6].map((polls) => nextLook({ ...known, polls }).service);
    expect(services).toEqual([false, false, true, false, false, true]);
  });

  test('asks for stopped tasks when more failed than were seen', () => {
    const failing = service({ deployments: [deployment({ failedTasks: 1 }), OLD] });
    expect(nextLook({ ...known, service: failing }).stoppedTasks).toBe(true);
    expect(nextLook(known).stoppedTasks).toBe(false);
  });
});

test('the last look reads the service', () => {
  expect(lastLook(true)).toEqual({ service: true, list: false, stoppedTasks: true });
});

test.each([
  [OURS_REVISION, true],
  [`${OURS_REVISION}1`, false],
  ['arn:aws:ecs:eu-west-1:123456789012:service-revision/c/web/1222', false],
])('isOurRevision(%s) is %s', (arn, ours) => {
  expect(isOurRevision(state, arn)).toBe(ours);
});
