/**
 * Order of two versions such as "1.14.5" and "1.9", number by number; what follows a "-" or "+" is left out.
 *
 * @returns below 0, 0 or above 0
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a text is a version that can be ordered. */
export function isVersion(text: string): boolean {
  return /^v?\d+(\.\d+)*([-+].*)?$/.test(text);
}

function numbersOf(version: string): readonly number[] {
  return (version.replace(/^v/, '').split(/[-+]/)[0] ?? '').split('.').map(Number);
}
