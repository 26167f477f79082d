import { advanceTo } from '../simulator/advance.ts';
import { type ServiceSeed, seedService } from '../simulator/ecs/seed-service.ts';
import { createWorld, type World } from '../simulator/world.ts';
import { furnish } from './scenario/furnish.ts';
import { happen, happeningsOf } from './scenario/happen.ts';
import type { Scenario } from './scenario/scenario.ts';
import { pack, unpack } from './state-file/snapshot.ts';
import type { TimeSource } from './time-source.ts';

/** The one account of the mock. */
const ACCOUNT = '123456789012';

/** Seeded services were deployed a week ago. */
const PAST_MS = 7 * 24 * 3_600_000;

/** Alarms have been evaluated for so long when the mock starts. */
const SEEN_MS = 2 * 3_600_000;

/** The Regions of the mock; one comes to be when it is first asked for. */
export interface Worlds {
  /** The world of a Region, brought up to now. */
  of(region: string): World;
  /** Puts a steady service into every Region. */
  seed(seed: ServiceSeed): void;
  nowMs(): number;
}

/** How the Regions start. */
export interface WorldsStart {
  readonly seed: number;
  /** Simulated milliseconds since 1970 at which the mock started. */
  readonly startMs: number;
  readonly scenario?: Scenario;
  /** What the Regions held when it was written, as `pack` gives it. */
  readonly snapshot?: string;
}

/**
 * Regions that share one simulated time. A Region is the same whenever it is first asked for: its past begins a
 * week before the start of the mock, with the seeds and the account of the scenario.
 */
export function createWorlds(time: TimeSource, start: WorldsStart): Regions {
  const { worlds: restored = [], seeds: known = [] } =
    start.snapshot === undefined ? {} : unpack(start.snapshot);
  const worlds = new Map(restored.map((world) => [world.region, world]));
  const seeds = [...known];
  const { scenario = {}, startMs } = start;
  const happenings = happeningsOf(scenario, startMs);
  const create = (region: string): World => {
    const nowMs = startMs - PAST_MS;
    const seed = start.seed + hash(region);
    const world = createWorld({ account: ACCOUNT, region, nowMs, seed });
    world.cloudwatch.silentUntilMs = startMs - SEEN_MS;
    furnish(world, scenario, startMs);
    for (const one of seeds) seedService(world, one);
    worlds.set(region, world);
    advanceTo(world, startMs);
    return world;
  };
  const bringTo = (world: World, atMs: number): World => {
    for (const one of happenings) {
      if (one.atMs < world.nowMs || one.atMs >= atMs) continue;
      advanceTo(world, one.atMs);
      happen(world, one.happening);
    }
    advanceTo(world, atMs);
    return world;
  };
  return {
    nowMs: () => time.nowMs(),
    of: (region) => bringTo(worlds.get(region) ?? create(region), time.nowMs()),
    regions: () => [...worlds.keys()],
    pack: () => pack({ worlds: [...worlds.values()], seeds }),
    seed: (one) => {
      seeds.push(one);
      for (const world of worlds.values()) {
        bringTo(world, time.nowMs());
        seedService(world, one);
        // A deployment in the present takes its time, for everybody.
        time.advance(Math.max(0, world.nowMs - time.nowMs()));
      }
    },
  };
}

/** Worlds that say which Regions there are so far. */
export interface Regions extends Worlds {
  regions(): readonly string[];
  /** Everything that they hold, as text. */
  pack(): string;
}

/** Lets Regions differ in their ids. */
function hash(text: string): number {
  return [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) | 0, 7);
}
