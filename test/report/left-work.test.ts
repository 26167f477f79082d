import { hasBegun, leftWorkOf, readLeftWork } from '../../src/report/left-work.ts';

test('a run that has written nothing leaves nothing', () => {
  expect(leftWorkOf({ cluster: 'c', service: 'web', taskDefinitionArn: 'web:1' })).toBeUndefined();
});

test.each([
  [{ registeredArn: 'web:2' }],
  [{ cluster: 'c', service: 'web', deploymentId: 'ecs-svc/1', registeredArn: 'web:2' }],
  [{ cluster: 'c', taskArns: ['a', 'b'] }],
])('%j is read as it was kept', (facts) => {
  expect(readLeftWork(leftWorkOf({ ...facts, startedAtMs: 1 }) ?? '')).toEqual(facts);
});

test.each(['', 'ended', '{', 'null', '3'])('%j is nothing', (text) => {
  expect(readLeftWork(text)).toEqual({});
});

const named = (name: string, more: object = {}) => ({ name, wave: 1, service: name, ...more });

test('several services are kept once one of them has begun', () => {
  expect(leftWorkOf({ underWay: [named('api'), named('web')] })).toBeUndefined();
  const underWay = [named('api', { registeredArn: 'api:2' }), named('web')];
  expect(readLeftWork(leftWorkOf({ underWay }) ?? '')).toEqual({ services: underWay });
});

test.each([
  ['succeeded', true],
  ['rolled-back', true],
  ['unchanged', false],
  ['not-started', false],
] as const)('a service that ended as %s has something behind it: %s', (outcome, expected) => {
  expect(hasBegun({ outcome })).toBe(expected);
});
