import { createTimeSource } from '../../src/mock-server/time-source.ts';
import { createWorlds } from '../../src/mock-server/worlds.ts';
import { activeCluster } from '../../src/simulator/ecs/clusters.ts';
import { findService } from '../../src/simulator/ecs/services.ts';

const START_MS = 1_800_000_000_000;
const START = { seed: 1, startMs: START_MS };

describe('createWorlds', () => {
  it('gives every Region a world of its own, up to now', () => {
    const time = createTimeSource(START_MS, 0);
    const worlds = createWorlds(time, START);
    const world = worlds.of('a');
    expect(worlds.of('a')).toBe(world);
    expect(worlds.of('b')).not.toBe(world);
    expect(worlds.of('b').random.hex(8)).not.toBe(world.random.hex(8));
    time.advance(5_000);
    expect(worlds.of('a').nowMs).toBe(START_MS + 5_000);
    expect(worlds.nowMs()).toBe(START_MS + 5_000);
  });

  it('seeds the past of a Region that is still to come', () => {
    const worlds = createWorlds(createTimeSource(START_MS, 0), START);
    worlds.seed({ cluster: 'c', service: 'web' });
    const world = worlds.of('a');
    const service = findService(world, activeCluster(world, 'c'), 'web');
    expect(world.nowMs).toBe(START_MS);
    expect(START_MS - service!.createdAtMs).toBeGreaterThan(86_400_000);
  });

  it('moves everybody on when it seeds a Region that is in use', () => {
    const worlds = createWorlds(createTimeSource(START_MS, 0), START);
    const world = worlds.of('a');
    worlds.seed({ cluster: 'c', service: 'web' });
    expect(worlds.nowMs()).toBe(world.nowMs);
    expect(worlds.nowMs()).toBeGreaterThan(START_MS);
  });
});
