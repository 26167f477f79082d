import type { Json, JsonObject } from './definition.ts';
import { isList, isObject, textAt } from './reader.ts';

/** What stands in place of a masked value. */
export const MASK = '********';

/** Names of things that are kept secret. */
const SECRET_NAME =
  /pass(?:word|wd|phrase)?(?:$|[_.-])|secret|token|credential|api[_.-]?key|private[_.-]?key|access[_.-]?key|(?:^|[_.-])(?:pwd|auth|dsn|salt|key)$/i;

/** Forms that only credentials have: keys of well-known services, private keys, an address with a password in it. */
const SECRET_FORM =
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bxox[abprs]-[\w-]{10,}|\bsk[-_](?:live[-_])?\w{16,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.|-----BEGIN [A-Z ]*PRIVATE KEY|:\/\/[^/\s:@]+:[^/\s@]+@/;

/** A part of a command line that hands a secret over. */
const SECRET_FLAG = /(--?[\w-]*(?:password|passwd|secret|token|api-?key)[\w-]*[= ])(\S+)/gi;

/** Shortest run of letters and digits that is looked at for chance, in characters. */
const SHORTEST_RANDOM = 24;
/** Bits a character above which such a run is more likely drawn by chance than written; words stay below 3.8. */
const RANDOM_BITS = 4;

/**
 * A value to show, with what looks like a secret masked.
 *
 * @param steps the names on the way to it; the name of an environment variable stands in brackets
 */
export function maskSecrets(value: Json, steps: readonly string[]): Json {
  if (isList(value)) return value.map((item) => maskSecrets(item, [...steps, '[]']));
  if (isObject(value)) return maskMembers(value, steps);
  if (typeof value !== 'string' || isReference(value, steps)) return value;
  const isNamed = steps.slice(-2).some((step) => SECRET_NAME.test(step.replace(/^\[|\]$/g, '')));
  if (isNamed || SECRET_FORM.test(value) || looksRandom(value)) return value === '' ? value : MASK;
  return value.replace(SECRET_FLAG, (_, flag: string) => `${flag}${MASK}`);
}

/** A variable's name says of its value what it is. */
function maskMembers(value: JsonObject, steps: readonly string[]): JsonObject {
  const own = textAt(value, 'name');
  const inner = own === undefined ? steps : [...steps, `[${own}]`];
  const masked = Object.entries(value).map(([name, member]) => {
    if (member === undefined || name === 'name') return [name, member] as const;
    return [name, maskSecrets(member, [...inner, name])] as const;
  });
  return Object.fromEntries(masked);
}

/** Members that say where a secret is, or what something is called, but hold none. */
function isReference(value: string, steps: readonly string[]): boolean {
  const last = steps.at(-1) ?? '';
  return /^(?:valueFrom|name|image|family|credentialsParameter)$/.test(last) || /^arn:/.test(value);
}

function looksRandom(value: string): boolean {
  const runs = value.match(/[A-Za-z0-9+/_=-]+/g) ?? [];
  return runs.some(
    (run) =>
      run.length >= SHORTEST_RANDOM &&
      /[0-9]/.test(run) &&
      /[a-z]/.test(run) &&
      /[A-Z]/.test(run) &&
      bitsPerCharacter(run) > RANDOM_BITS,
  );
}

/** Shannon entropy of the characters, bits. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => {
    const share = count / text.length;
    return bits - share * Math.log2(share);
  }, 0);
}
