/** An object of which nothing is known yet. */
export type Members = Readonly<Record<string, unknown>>;

/** The members of an object, each of a type still to be looked at. */
export function membersOf(value: object): Members {
  return value as Members;
}

/** The objects of a list, nothing when it is no list. */
export function objectsOf(value: unknown): readonly Members[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is Members => typeof one === 'object' && one !== null);
}

/** A number of at least 0, as a number or in digits; 0 for anything else. */
export function numberOf(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && number > 0 ? number : 0;
}

/** A text, "" for anything else; numbers count as their digits. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}
