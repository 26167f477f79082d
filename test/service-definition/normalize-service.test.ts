import { normalizeService } from '../../src/service-definition/normalize-service.ts';

test('what only AWS sets, null and empty texts are not sent, and digits become numbers', () => {
  const { value, readOnly, nulls, texts } = normalizeService({
    serviceArn: 'arn',
    events: [],
    desiredCount: null,
    launchType: '',
    healthCheckGracePeriodSeconds: '30',
    tags: [],
    'x-slipway-note': 1,
    'x-slipway-autoscaling': { minCapacity: 1 },
  });
  expect(value).toEqual({
    healthCheckGracePeriodSeconds: 30,
    'x-slipway-autoscaling': { minCapacity: 1 },
  });
  expect(readOnly).toEqual(['/serviceArn', '/events']);
  expect(nulls).toEqual(['/desiredCount', '/launchType']);
  expect(texts).toEqual(['/healthCheckGracePeriodSeconds']);
});

test('alarms that are off get the list that the API wants, and those that are on do not', () => {
  const alarms = (enable: boolean) =>
    normalizeService({ deploymentConfiguration: { alarms: { enable, rollback: false } } }).value;
  expect(alarms(false)).toEqual({
    deploymentConfiguration: { alarms: { alarmNames: [], enable: false, rollback: false } },
  });
  expect(alarms(true)).toEqual({
    deploymentConfiguration: { alarms: { enable: true, rollback: false } },
  });
});
