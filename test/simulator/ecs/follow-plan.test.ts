import { followPlan, scheduleNext } from '../../../src/simulator/ecs/follow-plan.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { emptyWorld, pass, steadyService } from '../builders.ts';

describe('followPlan', () => {
  it('replaces what was still to come', () => {
    const world = emptyWorld();
    const [task] = tasksOf(world, steadyService(world));
    const plan = task!.plan;
    followPlan(world, task!, [{ afterMs: 9_000, step: { kind: 'containers-end' } }]);
    expect(task).toMatchObject({ plan: plan + 1, planStartMs: world.nowMs });
    pass(world, 9);
    expect(task!.containers[0]).toMatchObject({ lastStatus: 'STOPPED', exitCode: 0 });
  });

  it('schedules nothing when nothing is left', () => {
    const world = emptyWorld();
    const [task] = tasksOf(world, steadyService(world));
    const before = world.queue.size;
    task!.steps = [];
    scheduleNext(world, task!);
    expect(world.queue.size).toBe(before);
  });
});
