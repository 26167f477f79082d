import { leftWorkOf, readLeftWork } from '../../src/report/left-work.ts';

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
