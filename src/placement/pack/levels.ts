import type { Level } from './column-generation.ts';

/** From quick looks to searches that prove the bound. */
export const LEVELS: readonly [Level, ...Level[]] = [
  { nodes: 1000, exactWork: 3e6, boundWork: 0, cells: 0, slack: 0 },
  { nodes: 10_000, exactWork: 1e7, boundWork: 0, cells: 4000, slack: 0.001 },
  { nodes: 40_000, exactWork: 3e7, boundWork: 2e7, cells: 30_000, slack: 0.002 },
  { nodes: 300_000, exactWork: 6e7, boundWork: 6e7, cells: 60_000, slack: 0.004 },
];
/** For parts of a packing, which are many and small. */
export const PART_LEVEL: Level = { nodes: 600, exactWork: 6e5, boundWork: 0, cells: 0, slack: 0 };

/** For bounds of many classes at once. */
export const PROOF_LEVEL: Level = {
  nodes: 300,
  exactWork: 6e7,
  boundWork: 6e7,
  cells: 0,
  slack: 0,
};
