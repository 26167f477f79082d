import { liveOn } from '../../../src/simulator/ecs/live-on.ts';
import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import type { Task } from '../../../src/simulator/ecs/task.ts';
import { healthOf } from '../../../src/simulator/ecs/task.ts';
import { emptyWorld, newService, pass, register, told } from '../builders.ts';

const HEALTH = { healthCheck: { command: ['CMD', 'x'], interval: 5, retries: 1 } };

/** The first task of a service that ended, some time after its start. */
function firstStopped(tag: string, over: object = {}, service: object = {}): Task {
  const world = emptyWorld();
  const { arn } = register(world, tag, { ...over, portMappings: [{ containerPort: 80 }] });
  newService(world, tag, { taskDefinition: arn, ...service });
  pass(world, 130);
  const found = [...world.ecs.tasks.values()].find((one) => one.desiredStatus === 'STOPPED');
  return found!;
}

describe('the life of a task', () => {
  it.each([
    [
      'crash',
      {},
      'EssentialContainerExited',
      'Essential container in task exited',
      { exitCode: 1 },
    ],
    [
      'oom',
      {},
      'EssentialContainerExited',
      'Essential container in task exited',
      { exitCode: 137, reason: expect.stringMatching(/^OutOfMemoryError: /) },
    ],
    [
      'does-not-exist',
      {},
      'TaskFailedToStart',
      expect.stringMatching(/^CannotPullContainerError: .*example\/app:does-not-exist/),
      { reason: expect.stringMatching(/^CannotPullContainerError: /) },
    ],
    [
      'unhealthy',
      HEALTH,
      'ServiceSchedulerInitiated',
      'Task failed container health checks',
      { healthStatus: 'UNHEALTHY' },
    ],
  ])('with the image %s ends as AWS tells it', (tag, over, stopCode, stoppedReason, container) => {
    const task = firstStopped(tag, over);
    expect(task.stop).toEqual({ stopCode, stoppedReason });
    expect(task.containers[0]).toMatchObject(container);
  });

  it('ends behind a load balancer that finds it ill', () => {
    const target = { targetGroupArn: 'arn:tg', containerName: 'app', containerPort: 80 };
    const task = firstStopped('target-unhealthy', {}, { loadBalancers: [target] });
    expect(task.stop?.stoppedReason).toBe('Task failed ELB health checks in (target-group arn:tg)');
  });

  it('tells of failed health checks in the events', () => {
    const world = emptyWorld();
    const { arn } = register(world, 'unhealthy', HEALTH);
    const service = newService(world, 'ok', { taskDefinition: arn });
    pass(world, 50);
    expect(told(service)).toContain('(service web) (task ID) failed container health checks.');
  });

  it('becomes healthy when its check passes', () => {
    const world = emptyWorld();
    const revision = register(world, 'ok', HEALTH);
    const task = startTask(world, {
      clusterArn: 'a:cluster/c',
      revision,
      launchType: 'EC2',
      group: 'g',
    });
    pass(world, 19);
    expect(healthOf(task)).toBe('UNKNOWN');
    pass(world, 20);
    expect([healthOf(task), task.isSettled]).toEqual(['HEALTHY', true]);
  });

  it('goes on, unhealthy, when nobody is there to replace it', () => {
    const world = emptyWorld();
    const revision = register(world, 'unhealthy', HEALTH);
    const task = startTask(world, {
      clusterArn: 'a:cluster/c',
      revision,
      launchType: 'EC2',
      group: 'g',
    });
    pass(world, 60);
    expect([healthOf(task), task.lastStatus]).toEqual(['UNHEALTHY', 'RUNNING']);
  });

  it('does not take a step of a plan that was given up', () => {
    const world = emptyWorld();
    const revision = register(world, 'ok');
    const task = startTask(world, {
      clusterArn: 'a:cluster/c',
      revision,
      launchType: 'EC2',
      group: 'g',
    });
    liveOn(world, { taskArn: task.arn, plan: task.plan - 1 });
    liveOn(world, { taskArn: 'unknown', plan: 1 });
    expect(task.lastStatus).toBe('PROVISIONING');
  });
});
