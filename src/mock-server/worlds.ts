import { advanceTo } from '../simulator/advance.ts';
import { type ServiceSeed, seedService } from '../simulator/ecs/seed-service.ts';
import { createWorld, type World } from '../simulator/world.ts';
import type { TimeSource } from './time-source.ts';

/** The one account of the mock. */
const ACCOUNT = '123456789012';

/** Seeded services were deployed a week ago. */
const PAST_MS = 7 * 24 * 3_600_000;

/** The Regions of the mock; one comes to be when it is first asked for. */
export interface Worlds {
  /** The world of a Region, brought up to now. */
  of(region: string): World;
  /** Puts a steady service into every Region. */
  seed(seed: ServiceSeed): void;
  nowMs(): number;
}

/** Regions that share one simulated time and one random seed. */
export function createWorlds(time: TimeSource, seed: number): Worlds {
  const worlds = new Map<string, World>();
  const seeds: ServiceSeed[] = [];
  const create = (region: string): World => {
    const nowMs = time.nowMs() - PAST_MS;
    const world = createWorld({ account: ACCOUNT, region, nowMs, seed: seed + hash(region) });
    for (const one of seeds) seedService(world, one);
    worlds.set(region, world);
    return world;
  };
  return {
    nowMs: () => time.nowMs(),
    of: (region) => {
      const world = worlds.get(region) ?? create(region);
      advanceTo(world, time.nowMs());
      return world;
    },
    seed: (one) => {
      seeds.push(one);
      for (const world of worlds.values()) {
        advanceTo(world, time.nowMs());
        seedService(world, one);
        // A deployment in the present takes its time, for everybody.
        time.advance(Math.max(0, world.nowMs - time.nowMs()));
      }
    },
  };
}

/** Lets Regions differ in their ids. */
function hash(text: string): number {
  return [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) | 0, 7);
}
