import { primaryOf } from '../../../src/simulator/ecs/service.ts';
import { startTask } from '../../../src/simulator/ecs/start-task.ts';
import { deploymentOf, serviceOf, startedBy, tasksOf } from '../../../src/simulator/ecs/tasks.ts';
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
});
