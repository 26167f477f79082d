import type { CountedFault } from '../faults/faults.ts';
import type { Deed } from './entry.ts';
import type { Journal } from './journal.ts';

/** Where what was done is written down. */
export interface Memory {
  deed(entry: Deed): void;
  /** A time that somebody has seen. */
  time(atMs: number): void;
  /** The faults changed; a count that grew is worth less than a fault that came. */
  faults(atMs: number, faults: readonly CountedFault[], isLasting: boolean): void;
}

/** What the memory of an account needs to know. */
export interface Remembering {
  readonly journal: Journal | undefined;
  /** Everything that was done since the snapshot, oldest first; it grows. */
  readonly deeds: Deed[];
  /** Everything that the account holds now, as text. */
  readonly pack: () => string;
  readonly savedFaults: () => readonly CountedFault[];
  /** A state file of fewer bytes is not worth a snapshot. */
  readonly leastBytes: number;
}

/** A memory that keeps its state file from growing without end: it is at most about twice what the account holds. */
export function createMemory(parts: Remembering): Memory {
  const { journal, deeds } = parts;
  let latestMs = 0;
  return {
    deed: (entry) => {
      deeds.push(entry);
      latestMs = entry.atMs;
      if (journal === undefined) return;
      if (isWorthwhile(journal, parts.leastBytes)) compact(journal, parts, entry.atMs);
      else journal.append(entry, true);
    },
    time: (atMs) => {
      if (atMs <= latestMs) return;
      latestMs = atMs;
      journal?.append({ atMs }, false);
    },
    faults: (atMs, faults, isLasting) => journal?.append({ atMs, faults }, isLasting),
  };
}

function isWorthwhile(journal: Journal, leastBytes: number): boolean {
  const { bytes, replacedBytes } = journal.size();
  return bytes - replacedBytes > Math.max(leastBytes, replacedBytes);
}

/** What was just done is in the snapshot, too. */
function compact(journal: Journal, { pack, savedFaults }: Remembering, atMs: number): void {
  journal.replace([
    { atMs, snapshot: pack() },
    { atMs, faults: savedFaults() },
  ]);
}
