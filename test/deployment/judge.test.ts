import { isTerminal, judge } from '../../src/deployment/judge.ts';
import { beginWatch } from '../../src/deployment/step.ts';
import { service, serviceDeployment, watchStart } from './builders.ts';

const { state } = beginWatch(watchStart());

describe('judge', () => {
  test('says nothing before anything is known', () => {
    expect(judge(state)).toEqual({ kind: 'going' });
  });

  test('gives the reason of AWS with the end', () => {
    const failed = serviceDeployment({ status: 'ROLLBACK_FAILED', statusReason: 'no capacity' });
    expect(judge({ ...state, serviceDeployment: failed })).toMatchObject({
      outcome: 'failed',
      cause: 'The deployment failed, and so did its rollback. no capacity',
    });
  });

  test('a service that drains is a failure whatever its deployment says', () => {
    const draining = { ...state, service: service({ status: 'DRAINING' }) };
    const done = serviceDeployment({ status: 'SUCCESSFUL' });
    expect(judge({ ...draining, serviceDeployment: done })).toMatchObject({ outcome: 'failed' });
  });
});

test.each([
  ['SUCCESSFUL', true],
  ['STOPPED', true],
  ['ROLLBACK_SUCCESSFUL', true],
  ['ROLLBACK_FAILED', true],
  ['ROLLBACK_IN_PROGRESS', false],
  ['IN_PROGRESS', false],
])('isTerminal(%s) is %s', (status, terminal) => {
  expect(isTerminal(status)).toBe(terminal);
});
