/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Decimal digits that do not start with 0. */
  digits(length: number): string;
  /** A version 4 UUID. */
  uuid(): string;
  /** Where it stands; `resumeRandom` goes on from there. */
  state(): number;
}

/**
 * A generator with 32 bits of state (xorshift with the shifts 13, 17, 5).
 * @param seed any number; 0 is replaced, since that state never changes
 * @source G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003
 */
export function createRandom(seed: number): Random {
  const random = resumeRandom(Math.trunc(seed) | 0 || 1);
  // Small seeds leave the first numbers small; a few rounds spread them.
  for (let round = 0; round < 8; round += 1) random.next();
  return random;
}

/** A generator that goes on from a state. */
export function resumeRandom(saved: number): Random {
  let state = saved;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const draw = (length: number, from: string) =>
    Array.from({ length }, () => from[between(0, from.length - 1)]).join('');
  const hex = (length: number) => draw(length, '0123456789abcdef');
  return {
    next,
    state: () => state,
    between,
    hex,
    digits: (length) => draw(1, '123456789') + draw(length - 1, '0123456789'),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${draw(1, '89ab')}${hex(3)}-${hex(12)}`,
  };
}
