import { taskList, tell } from '../../../src/simulator/ecs/service-events.ts';
import { emptyWorld, newService } from '../builders.ts';

describe('tell', () => {
  it('puts the newest event first and keeps a hundred', () => {
    const world = emptyWorld();
    const service = newService(world, 'ok');
    for (let count = 1; count <= 101; count += 1) {
      world.nowMs = count;
      tell(world, service, `did ${count}.`);
    }
    expect(service.events).toHaveLength(100);
    expect(service.events[0]).toMatchObject({ atMs: 101, message: '(service web) did 101.' });
    expect(service.events[99]?.message).toBe('(service web) did 2.');
  });
});

it('lists tasks by their ids', () => {
  expect(taskList([{ arn: 'a/b/1' }, { arn: 'a/b/2' }])).toBe('(task 1) (task 2)');
});
