import { schedule } from '../../src/simulator/world.ts';
import { emptyWorld } from './builders.ts';

describe('schedule', () => {
  it('adds an event after a delay from now', () => {
    const world = emptyWorld();
    world.nowMs = 1_000;
    schedule(world, 500, { kind: 'reconcile', serviceArn: 'a' });
    expect(world.queue.peek()).toMatchObject({ atMs: 1_500, event: { serviceArn: 'a' } });
  });
});
