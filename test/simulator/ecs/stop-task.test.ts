import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import { DESCRIBABLE_MS, stopTask } from '../../../src/simulator/ecs/stop-task.ts';
import type { JsonObject } from '../../../src/simulator/json.ts';
import { emptyWorld, pass, register } from '../builders.ts';

const CAUSE = { stopCode: 'UserInitiated', stoppedReason: 'enough' } as const;

function running(afterSeconds: number, loadBalancers: readonly JsonObject[] = []) {
  const world = emptyWorld();
  const revision = register(world, 'ok');
  const task = startTask(world, {
    clusterArn: 'a:cluster/c',
    revision,
    launchType: 'EC2',
    group: 'g',
    loadBalancers,
  });
  pass(world, afterSeconds);
  return { world, task };
}

describe('stopTask', () => {
  it('ends the containers, takes the task apart and lets it be described for an hour', () => {
    const { world, task } = running(40);
    stopTask(world, task, CAUSE);
    expect(task).toMatchObject({ lastStatus: 'STOPPING', desiredStatus: 'STOPPED', stop: CAUSE });
    pass(world, 25);
    expect(task).toMatchObject({ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] });
    pass(world, DESCRIBABLE_MS / 1000 - 30);
    expect(world.ecs.tasks.size).toBe(1);
    pass(world, 30);
    expect(world.ecs.tasks.size).toBe(0);
  });

  it('takes a task that never ran apart at once, without an exit code', () => {
    const { world, task } = running(1);
    stopTask(world, task, CAUSE);
    expect(task.lastStatus).toBe('DEPROVISIONING');
    pass(world, 10);
    expect(task.lastStatus).toBe('STOPPED');
    expect(task.containers[0]).not.toHaveProperty('exitCode');
  });

  it('drains a task behind a load balancer first', () => {
    const { world, task } = running(40, [
      { targetGroupArn: 'tg', containerName: 'app', containerPort: 80 },
    ]);
    stopTask(world, task, { ...CAUSE, drains: true });
    pass(world, 299);
    expect(task.lastStatus).toBe('DEACTIVATING');
    pass(world, 2);
    expect(task.lastStatus).toBe('STOPPING');
  });

  it('keeps the first reason', () => {
    const { world, task } = running(40);
    stopTask(world, task, CAUSE);
    stopTask(world, task, { ...CAUSE, stoppedReason: 'again' });
    expect(task.stop?.stoppedReason).toBe('enough');
  });
});
