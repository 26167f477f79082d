import type { World } from '../../world.ts';
import type { Service } from '../service.ts';
import { tell } from '../service-events.ts';
import { startTasksFor, stopServiceTasks } from '../service-tasks.ts';
import { surplusOf } from '../surplus.ts';
import { isHealthy, isLive } from '../task.ts';
import { tasksOf } from '../tasks.ts';
import { shareOf, type TaskSet } from './task-set.ts';
import { taskSetsOf } from './task-sets.ts';

/** One look of the scheduler at a service with task sets: each gets its share of the desired count. */
export function moveTaskSets(world: World, service: Service): void {
  const sets = taskSetsOf(world, service);
  for (const set of sets) {
    set.computedDesiredCount = shareOf(service.desiredCount, set.scale);
    scale(world, service, set);
    judge(world, service, set);
  }
  const isSteady = sets.every(({ stability }) => stability === 'STEADY_STATE');
  if (isSteady && !service.isSteady) tell(world, service, 'has reached a steady state.');
  service.isSteady = isSteady;
}

function scale(world: World, service: Service, set: TaskSet): void {
  const live = tasksOf(world, service).filter((one) => one.startedBy === set.id && isLive(one));
  const missing = set.computedDesiredCount - live.length;
  if (missing > 0) {
    startTasksFor(world, service, { id: set.id, config: set.config, count: missing });
  }
  if (missing < 0) {
    stopServiceTasks(world, service, surplusOf(world, service, { tasks: live, count: -missing }));
  }
}

/** Steady when as many healthy tasks run as it is to have, and none of it is on its way out. */
function judge(world: World, service: Service, set: TaskSet): void {
  const own = tasksOf(world, service).filter((one) => one.startedBy === set.id);
  if (set.status === 'DRAINING' && own.length === 0) {
    world.ecs.taskSets.delete(set.arn);
    world.ecs.tags.delete(set.arn);
    return;
  }
  const isSteady = own.length === set.computedDesiredCount && own.every(isHealthy);
  const stability = isSteady ? 'STEADY_STATE' : 'STABILIZING';
  if (stability === set.stability) return;
  set.stability = stability;
  set.stabilityAtMs = world.nowMs;
}
