/**
 * A number for a text that looks like chance but is the same on every machine.
 *
 * @returns a whole number from 0 to 2^32 - 1
 * @source FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, which spreads the low bits
 */
export function seededHash(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ seed) | 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A stream of numbers from 0 up to 1, decided by its seed.
 *
 * @source mulberry32: 32 bits of state are plenty for choices among instances
 */
export function seededStream(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
