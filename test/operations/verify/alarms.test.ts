import { alarms } from '../../../src/operations/verify/alarms.ts';
import { ec2Service, SETTINGS } from '../plan/live.ts';
import { definitionWith, runCheck } from './subjects.ts';

const alarm = (name: string, state: 'OK' | 'ALARM') => ({
  name,
  kind: 'metric' as const,
  state,
  reason: 'Too many.',
  changedAtMs: 0,
});

test('a missing alarm is an error, one that fires a warning', async () => {
  const service = ec2Service({ settings: { ...SETTINGS, alarms: ['a', 'b', 'c'] } });
  const describe = async () => [alarm('b', 'ALARM'), alarm('c', 'OK')];
  const subject = { definition: definitionWith({}), service };
  expect(await runCheck(alarms, subject, { alarms: { describe } })).toMatchObject([
    { id: 'alarm-missing', severity: 'error', resource: 'a' },
    { id: 'alarm-firing', severity: 'warning', resource: 'b' },
  ]);
});

test('a service without alarms asks nothing', async () => {
  const subject = { definition: definitionWith({}), service: ec2Service() };
  expect(await runCheck(alarms, subject)).toEqual([]);
});
