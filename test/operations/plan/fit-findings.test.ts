import { fitFindings } from '../../../src/operations/plan/fit-findings.ts';
import type { RolloutFit } from '../../../src/report/rollout-fit.ts';
import { ec2Service, SETTINGS } from './live.ts';

const FITS: RolloutFit = {
  verdict: 'always',
  strategy: 'rolling',
  instances: 3,
  usable: 2,
  desired: 4,
  lower: 4,
  upper: 8,
  peakTasks: 6,
  remedies: [],
  problems: [],
};
const STICKS: RolloutFit = {
  ...FITS,
  verdict: 'never',
  stuck: { cause: 'room', started: 1, oldRunning: 4 },
  reasons: { 'RESOURCE:CPU': 2 },
  nearest: 'i-a: RESOURCE:CPU needs 512, has 256',
  remedies: ['add 1 instance m5.large', 'reserve at most 256 CPU units for a task'],
};
const OWN_CAPACITY = ec2Service({ settings: { ...SETTINGS, capacityProviders: ['mine'] } });

test('a rollout that always finds room is no finding', () => {
  expect(fitFindings(FITS, ec2Service())).toEqual([]);
});

test('a rollout that cannot find room is an error that says where, why and what helps', () => {
  expect(fitFindings(STICKS, ec2Service())).toEqual([
    {
      id: 'rollout-sticks',
      severity: 'error',
      resource: 'web',
      message:
        'The rollout does not find room. It sticks with 1 of 4 new tasks and 4 old ones running: none of 2 usable instances takes one more (instances by reason: RESOURCE:CPU 2). Nearest is i-a: RESOURCE:CPU needs 512, has 256.',
      hint: 'Add 1 instance m5.large; or reserve at most 256 CPU units for a task.',
    },
  ]);
});

test.each([
  [
    'one that depends on what stops first',
    { ...STICKS, verdict: 'depends' as const },
    ec2Service(),
  ],
  ['one on capacity that can grow', STICKS, OWN_CAPACITY],
])('%s is a warning', (_name, fit, service) => {
  expect(fitFindings(fit, service)).toMatchObject([{ severity: 'warning' }]);
});

test('percentages that allow no step are an error even where capacity can grow', () => {
  const fit: RolloutFit = {
    ...FITS,
    verdict: 'never',
    stuck: { cause: 'limits', started: 0, oldRunning: 4 },
  };
  const [finding] = fitFindings(fit, OWN_CAPACITY);
  expect(finding).toMatchObject({ id: 'rollout-sticks', severity: 'error' });
  expect(finding?.message).toContain('none may start or stop');
  expect(finding?.hint).toContain('several things at once');
});

test('constraints that cannot be read are named, one finding each', () => {
  const fit: RolloutFit = { ...FITS, verdict: 'never', problems: ['memberOf needs an expression'] };
  expect(fitFindings(fit, ec2Service())).toMatchObject([
    { id: 'placement-constraint', message: 'No task can be placed: memberOf needs an expression.' },
  ]);
});
