import { createEventQueue, type SavedQueue } from './event-queue.ts';
import { PLAYED } from './played.ts';
import { resumeRandom } from './random.ts';
import type { World, WorldEvent } from './world.ts';

/** A world as plain data, with what its functions remember. */
export interface WorldData extends Omit<World, 'queue' | 'random' | 'neighbours'> {
  readonly queue: SavedQueue<WorldEvent>;
  readonly random: number;
}

/** What a world is made of. It shares its parts with the world: write it down before the world goes on. */
export function dataOf(world: World): WorldData {
  const { neighbours: _functions, ...rest } = world;
  return { ...rest, queue: world.queue.saved(), random: world.random.state() };
}

/** The world that data were taken of; it goes on as that one would have. */
export function worldFrom(data: WorldData): World {
  const { queue, random, ...rest } = data;
  return {
    ...rest,
    queue: createEventQueue(queue),
    random: resumeRandom(random),
    neighbours: PLAYED,
  };
}
