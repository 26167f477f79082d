import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import {
  addTask,
  beginDeprovisioning,
  deploymentOf,
  serviceOf,
  startedBy,
  tasksOf,
} from '../../../src/simulator/ecs/tasks.ts';
import { emptyWorld, register, steadyService } from '../builders.ts';

describe('whose a task is', () => {
  it('is told by its service and deployment', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const tasks = tasksOf(world, service);
    expect(tasks).toHaveLength(3);
    expect(startedBy(tasks, primaryOf(service))).toEqual(tasks);
    expect(serviceOf(world, tasks[0]!)).toBe(service);
    expect(deploymentOf(world, tasks[0]!)).toBe(primaryOf(service));
  });

  it('is nobody for a standalone task', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const revision = register(world, 'ok');
    const task = startTask(world, {
      clusterArn: service.clusterArn,
      revision,
      launchType: 'EC2',
      group: 'g',
    });
    expect([serviceOf(world, task), deploymentOf(world, task)]).toEqual([undefined, undefined]);
    expect(tasksOf(world, service)).not.toContain(task);
  });

  it('no longer matters to the scheduler when its containers have ended, and still can be described', () => {
    const world = emptyWorld();
    const service = steadyService(world);
    const [task, ...others] = tasksOf(world, service);
    beginDeprovisioning(world, task!);
    expect(tasksOf(world, service)).toEqual(others);
    expect(world.ecs.tasks.get(task!.arn)?.lastStatus).toBe('DEPROVISIONING');
    addTask(world, { ...task!, arn: 'new' });
    expect(tasksOf(world, service)).toHaveLength(3);
  });
});
