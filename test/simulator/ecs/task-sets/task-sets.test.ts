import type { Service } from '../../../../src/simulator/ecs/service.ts';
import { updateService } from '../../../../src/simulator/ecs/services.ts';
import {
  createTaskSet,
  deleteTaskSet,
  findTaskSet,
  makePrimary,
  scaleFrom,
  taskSetsOf,
  updateTaskSet,
} from '../../../../src/simulator/ecs/task-sets/task-sets.ts';
import type { World } from '../../../../src/simulator/world.ts';
import { emptyWorld, newExternalService, newService, pass, register } from '../../builders.ts';

const HALF = { value: 50, unit: 'PERCENT' };

function withSet(scale = HALF): { world: World; service: Service } {
  const world = emptyWorld();
  const service = newExternalService(world, 4);
  createTaskSet(world, service, { taskDefinition: register(world, 'ok').arn, scale });
  return { world, service };
}

describe('createTaskSet', () => {
  it('adds an ACTIVE task set that stabilizes', () => {
    const { world, service } = withSet();
    expect(taskSetsOf(world, service)).toMatchObject([
      { status: 'ACTIVE', computedDesiredCount: 2, stability: 'STABILIZING', scale: 50 },
    ]);
  });

  it('is for services with an outside controller only', () => {
    const world = emptyWorld();
    expect(() => createTaskSet(world, newService(world, 'ok'), {})).toThrow('EXTERNAL');
  });

  it('stops at five', () => {
    const { world, service } = withSet();
    const { arn } = register(world, 'ok');
    for (let n = 0; n < 4; n += 1) createTaskSet(world, service, { taskDefinition: arn });
    expect(() => createTaskSet(world, service, { taskDefinition: arn })).toThrow('at most 5');
  });
});

describe('a task set', () => {
  it('is scaled, made primary and taken away', () => {
    const { world, service } = withSet();
    const set = taskSetsOf(world, service)[0]!;
    expect(findTaskSet(world, service, set.id)).toBe(set);
    expect(updateTaskSet(world, service, { set, scale: { value: 100 } })).toMatchObject({
      computedDesiredCount: 4,
    });
    expect(makePrimary(world, service, set).status).toBe('PRIMARY');
    expect(() => deleteTaskSet(world, service, { set, force: false })).toThrow('scaled above 0');
    updateTaskSet(world, service, { set, scale: { value: 0 } });
    expect(() => deleteTaskSet(world, service, { set, force: false })).toThrow('primary');
    expect(deleteTaskSet(world, service, { set, force: true }).status).toBe('DRAINING');
    pass(world, 60);
    expect(() => findTaskSet(world, service, set.arn)).toThrow('does not exist');
  });

  it('gives way as the primary one', () => {
    const { world, service } = withSet();
    const other = createTaskSet(world, service, { taskDefinition: register(world, 'ok').arn });
    const first = taskSetsOf(world, service)[0]!;
    makePrimary(world, service, first);
    makePrimary(world, service, other);
    expect([first.status, other.status]).toEqual(['ACTIVE', 'PRIMARY']);
  });

  it('leaves to its controller what a revision fixes', () => {
    const { world, service } = withSet();
    expect(() => updateService(world, service, { taskDefinition: 'web' })).toThrow('EXTERNAL');
    expect(updateService(world, service, { desiredCount: 6 }).desiredCount).toBe(6);
  });
});

it.each([{ value: 101 }, { value: -1 }, { value: 5, unit: 'COUNT' }])(
  'refuses the scale %j',
  (scale) => {
    expect(() => scaleFrom(scale, 0)).toThrow('Scale');
  },
);
