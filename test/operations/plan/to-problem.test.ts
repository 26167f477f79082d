import { toProblem } from '../../../src/operations/plan/to-problem.ts';
import { definitionOf, ec2Service, liveInstance, SETTINGS } from './live.ts';

const A = liveInstance('a', 512, { tasks: 1, capacityProvider: 'blue' });
const B = liveInstance('b', 512);

const ROLLOUT = {
  service: ec2Service(),
  oldDefinition: definitionOf(128),
  newDefinition: definitionOf(256),
  desired: 3,
  instances: [A, B],
  hosts: [A.arn, A.arn, B.arn],
};

test('the tasks of the service are counted on their instances, and both definitions are sized', () => {
  const problem = toProblem(ROLLOUT);
  expect(problem.instances.map(({ tasksByGroup }) => tasksByGroup['service:web'])).toEqual([2, 1]);
  expect(problem).toMatchObject({
    group: 'service:web',
    oldDemand: { memoryMib: 128 },
    newDemand: { memoryMib: 256 },
    strategy: 'rolling',
    minimumHealthyPercent: 100,
    maximumPercent: 200,
  });
});

test.each([
  ['BLUE_GREEN', 'double'],
  ['LINEAR', 'double'],
  ['CANARY', 'double'],
  ['ROLLING', 'rolling'],
])('%s is %s', (deploymentStrategy, expected) => {
  const service = ec2Service({ deploymentStrategy });
  expect(toProblem({ ...ROLLOUT, service }).strategy).toBe(expected);
});

test('the percentages of the service win over the defaults', () => {
  const settings = { ...SETTINGS, minimumHealthyPercent: 50, maximumPercent: 150 };
  expect(toProblem({ ...ROLLOUT, service: ec2Service({ settings }) })).toMatchObject({
    minimumHealthyPercent: 50,
    maximumPercent: 150,
  });
});

test('only instances of its own capacity providers count', () => {
  const settings = { ...SETTINGS, capacityProviders: ['blue'] };
  const { instances } = toProblem({ ...ROLLOUT, service: ec2Service({ settings }) });
  expect(instances.map(({ id }) => id)).toEqual([A.arn]);
});

test('a daemon runs once on each instance, and stops before it starts', () => {
  const problem = toProblem({ ...ROLLOUT, service: ec2Service({ schedulingStrategy: 'DAEMON' }) });
  expect(problem).toMatchObject({
    minimumHealthyPercent: 0,
    maximumPercent: 100,
    constraints: [{ type: 'distinctInstance' }],
  });
});

test('the constraints of the definition and of the service all count', () => {
  const own = { type: 'memberOf', expression: 'attribute:a exists' };
  const settings = { ...SETTINGS, placementConstraints: [{ type: 'distinctInstance' }] };
  const newDefinition = { ...definitionOf(128), placementConstraints: [own] };
  const { constraints } = toProblem({
    ...ROLLOUT,
    newDefinition,
    service: ec2Service({ settings }),
  });
  expect(constraints).toEqual([own, { type: 'distinctInstance' }]);
});
