import { deleteService, updateService } from '../../../../src/simulator/ecs/services.ts';
import {
  createTaskSet,
  deleteTaskSet,
  makePrimary,
  taskSetsOf,
  updateTaskSet,
} from '../../../../src/simulator/ecs/task-sets/task-sets.ts';
import {
  countTasks,
  emptyWorld,
  newExternalService,
  newService,
  pass,
  register,
  told,
} from '../../builders.ts';

const ALL = { value: 100, unit: 'PERCENT' };

describe('moveTaskSets', () => {
  it('keeps the share of each task set running and calls it steady', () => {
    const world = emptyWorld();
    const service = newExternalService(world, 4);
    const { arn: taskDefinition } = register(world, 'ok');
    const blue = createTaskSet(world, service, { taskDefinition, scale: ALL });
    makePrimary(world, service, blue);
    const green = createTaskSet(world, service, { taskDefinition, scale: { value: 50 } });
    pass(world, 120);
    expect(countTasks(world, service)).toEqual({ live: 6, healthy: 6 });
    expect([blue.stability, green.stability]).toEqual(['STEADY_STATE', 'STEADY_STATE']);
    expect(told(service).at(-1)).toBe('(service web) has reached a steady state.');
    updateTaskSet(world, service, { set: green, scale: { value: 25 } });
    pass(world, 60);
    expect(countTasks(world, service).live).toBe(5);
    updateService(world, service, { desiredCount: 2 });
    pass(world, 60);
    expect([blue.computedDesiredCount, green.computedDesiredCount]).toEqual([2, 1]);
    deleteTaskSet(world, service, { set: green, force: true });
    pass(world, 60);
    expect(taskSetsOf(world, service)).toEqual([blue]);
    expect(countTasks(world, service)).toEqual({ live: 2, healthy: 2 });
  });

  it('serves a CodeDeploy service by a primary task set from the start', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok', { deploymentController: { type: 'CODE_DEPLOY' } });
    pass(world, 120);
    expect(taskSetsOf(world, service)).toMatchObject([
      { status: 'PRIMARY', scale: 100, stability: 'STEADY_STATE' },
    ]);
    expect(() => updateService(world, service, { taskDefinition: 'web' })).toThrow(
      'Unable to update task definition on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.',
    );
    deleteService(world, service, true);
    pass(world, 60);
    expect(service.status).toBe('INACTIVE');
    expect(world.ecs.taskSets.size).toBe(0);
  });
});
