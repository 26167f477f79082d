import { deserialize, serialize } from 'node:v8';
import { dataOf, type WorldData, worldFrom } from '../../src/simulator/snapshot.ts';
import { deploy, emptyWorld, pass, steadyService } from './builders.ts';

describe('a snapshot of a world', () => {
  it('in the middle of a rollout goes on exactly as the world does', () => {
    const world = emptyWorld(7);
    const service = steadyService(world);
    deploy(world, service, 'crash');
    pass(world, 45);
    const copy = worldFrom(deserialize(serialize(dataOf(world))) as WorldData);
    for (const one of [world, copy]) pass(one, 1_000);
    const seen = (one: typeof world) => JSON.stringify([...one.ecs.tasks, ...one.ecs.services]);
    expect(seen(copy)).toBe(seen(world));
    expect(copy.random.hex(20)).toBe(world.random.hex(20));
    expect(copy.queue.size).toBe(world.queue.size);
    // What is shared stays shared: a machine holds the very tasks that the cluster knows.
    const [instance] = copy.ecs.instances.values();
    expect(instance!.tasks.size).toBeGreaterThan(0);
    for (const task of instance!.tasks) expect(copy.ecs.tasks.get(task.arn)).toBe(task);
  });
});
