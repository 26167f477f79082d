import { judgeFit } from '../../../src/operations/plan/judge-fit.ts';
import { toProblem } from '../../../src/operations/plan/to-problem.ts';
import { definitionOf, ec2Service, liveInstance, SETTINGS } from './live.ts';

/** Two instances of 1024 MiB, a task of 512 MiB on each, and so much left on both. */
function fitOf(left: number, { memory = 512, minimum = 100, maximum = 200 } = {}) {
  const instances = ['a', 'b'].map((id) => liveInstance(id, left, { tasks: 1 }));
  const settings = {
    ...SETTINGS,
    minimumHealthyPercent: minimum,
    maximumPercent: maximum,
  };
  const problem = toProblem({
    service: ec2Service({ desiredCount: 2, settings }),
    oldDefinition: definitionOf(512),
    newDefinition: definitionOf(memory),
    desired: 2,
    instances,
    hosts: instances.map(({ arn }) => arn),
  });
  return judgeFit(problem);
}

test('a cluster with room for all tasks twice always fits', () => {
  expect(fitOf(512)).toEqual({
    verdict: 'always',
    strategy: 'rolling',
    instances: 2,
    usable: 2,
    desired: 2,
    lower: 2,
    upper: 4,
    peakTasks: 4,
    remedies: [],
    problems: [],
  });
});

test('a full cluster sticks at once, with the reason, the nearest instance and what helps', () => {
  const fit = fitOf(256);
  expect(fit).toMatchObject({
    verdict: 'never',
    stuck: { cause: 'room', started: 0, oldRunning: 2 },
    reasons: { 'RESOURCE:MEMORY': 2 },
    nearest: 'i-a: RESOURCE:MEMORY needs 512, has 256',
  });
  expect(fit.remedies).toEqual([
    'add 1 instance m5.large',
    'lower minimumHealthyPercent of the service to 50',
    'reserve at most 256 MiB of memory for a task',
  ]);
});

test('percentages that allow no step are named as the cause, without reasons of instances', () => {
  const fit = fitOf(512, { maximum: 100 });
  expect(fit).toMatchObject({ verdict: 'never', stuck: { cause: 'limits' } });
  expect(fit.reasons).toBeUndefined();
});
