import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import { checkTimes } from '../../../src/simulator/elb/health-check.ts';
import {
  drainingHealth,
  healthAfter,
  healthOfTask,
} from '../../../src/simulator/elb/target-health.ts';
import { emptyWorld, register } from '../builders.ts';

const TIMES = checkTimes({ HealthCheckIntervalSeconds: 10, UnhealthyThresholdCount: 3 });

describe('healthAfter', () => {
  it.each([
    [0, 'Elb.RegistrationInProgress'],
    [5_000, 'Elb.InitialHealthChecking'],
    [9_999, 'Elb.InitialHealthChecking'],
    [10_000, undefined],
  ])('after %i ms gives the reason %s', (ms, reason) => {
    expect(healthAfter(ms, TIMES).reason).toBe(reason);
  });
});

describe('healthOfTask', () => {
  const at = (tag: string, ms: number, lastStatus: 'RUNNING' | 'DEACTIVATING' | 'STOPPING') => {
    const world = emptyWorld();
    const revision = register(world, tag);
    const task = startTask(world, { clusterArn: 'c', revision, launchType: 'EC2', group: 'g' });
    task.startedAtMs = 0;
    task.lastStatus = lastStatus;
    return healthOfTask({ nowMs: ms, images: [] }, task, TIMES);
  };

  it.each([
    ['ok', 10_000, 'RUNNING', 'healthy'],
    ['target-unhealthy', 1_000, 'RUNNING', 'initial'],
    ['target-unhealthy', 29_999, 'RUNNING', 'initial'],
    ['target-unhealthy', 30_000, 'RUNNING', 'unhealthy'],
    ['ok', 10_000, 'DEACTIVATING', 'draining'],
    ['ok', 10_000, 'STOPPING', undefined],
  ] as const)('of image %s after %i ms, %s, is %s', (tag, ms, status, expected) => {
    expect(at(tag, ms, status)?.state).toBe(expected);
  });

  it('says which codes the checks got', () => {
    expect(at('target-unhealthy', 30_000, 'RUNNING')?.description).toBe(
      'Health checks failed with these codes: [502]',
    );
    expect(drainingHealth().reason).toBe('Target.DeregistrationInProgress');
  });
});
