import { concludeFleet } from '../../../src/operations/fleet/conclude-fleet.ts';
import type { ServiceEnd } from '../../../src/report/fleet.ts';

const end = (name: string, outcome: ServiceEnd['outcome'], more: Partial<ServiceEnd> = {}) => ({
  ...{ name, cluster: 'c', service: name, wave: 1, outcome, exitCode: 0, cause: 'Why.', facts: {} },
  ...more,
});
const run = (ends: readonly ServiceEnd[], isChecked = true) =>
  concludeFleet(ends, {
    isChecked,
    isCancelled: false,
    culprit: ends.find(({ outcome }) => /failed|back|timed/.test(outcome)),
  });

test.each([
  [['succeeded', 'unchanged'], 'succeeded'],
  [['unchanged'], 'unchanged'],
  [['rolled-back', 'not-started'], 'rolled-back'],
  [['rolled-back', 'succeeded'], 'failed'],
  [['timed-out', 'succeeded'], 'timed-out'],
  [['rolled-back', 'failed'], 'failed'],
] as const)('%j is %s', (outcomes, expected) => {
  const ends = outcomes.map((outcome, at) => end(`s${at}`, outcome));
  expect(run(ends).outcome).toBe(expected);
});

test('all that did not end well are named, those that were taken back for them are not', () => {
  const { cause, hint } = run([
    end('api', 'rolled-back', { wasTakenBack: false, hint: 'Mend it.' }),
    end('web', 'failed'),
    end('jobs', 'rolled-back', { wasTakenBack: true }),
  ]);
  expect(cause).toBe('3 services: 2 rolled-back, 1 failed. api: Why. Nor did these end well: web.');
  expect(hint).toBe('api: Mend it.');
});

test('what stays on new revisions is said', () => {
  const { hint } = run([end('api', 'succeeded'), end('jobs', 'succeeded'), end('web', 'failed')]);
  expect(hint).toBe('2 services of this run stay on their new revision.');
});

test('a service that cannot be deployed names the others that cannot', () => {
  const { cause } = run([end('api', 'failed'), end('web', 'failed')], false);
  expect(cause).toBe(
    'api cannot be deployed, so nothing was written for any service: Why. Nor can these: web.',
  );
});
