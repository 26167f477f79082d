import type { Pair } from './row.ts';

/** The lines that are not blank, without blanks around them. */
export function parseLines(text: string): readonly string[] | undefined {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 || lines.some((line) => /\p{Cc}/u.test(line)) ? undefined : lines;
}

/** Lines of NAME=value; a value may hold further equals signs, and may be empty. */
export function parsePairs(text: string): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  for (const line of parseLines(text) ?? []) {
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim();
    if (at < 0 || name === '') return undefined;
    pairs.push({ name, value: line.slice(at + 1) });
  }
  return pairs.length === 0 ? undefined : pairs;
}

/** Names with commas or line breaks between them. */
export function parseList(text: string): readonly string[] | undefined {
  return parseLines(text.replaceAll(',', '\n'));
}

/** A JSON object, not a list. */
export function parseObject(text: string): object | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

/** A JSON list of objects, which may be empty. */
export function parseObjects(text: string): readonly object[] | undefined {
  const value = parseJson(text);
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a text, `undefined` when it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
