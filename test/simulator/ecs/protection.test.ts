import { isProtected, protect } from '../../../src/simulator/ecs/protection.ts';
import { updateService } from '../../../src/simulator/ecs/services.ts';
import { tasksOf } from '../../../src/simulator/ecs/tasks.ts';
import { countTasks, emptyWorld, pass, steadyService } from '../builders.ts';

it('keeps a task from its scheduler until its time is over', () => {
  const world = emptyWorld();
  const service = steadyService(world);
  const task = tasksOf(world, service)[2]!;
  protect(world, task, 300_000);
  updateService(world, service, { desiredCount: 0 });
  pass(world, 200);
  expect(isProtected(world, task)).toBe(true);
  expect(tasksOf(world, service)).toEqual([task]);
  pass(world, 200);
  expect(countTasks(world, service).live).toBe(0);
});
