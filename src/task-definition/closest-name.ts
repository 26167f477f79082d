/**
 * The name of a list that somebody most likely meant: equal but for upper and lower case, else the fewest typing
 * slips away (a letter added, left out, changed, or two swapped), at most one in three letters.
 *
 * @returns `undefined` when nothing is close; of equally close names the first
 */
export function closestName(given: string, names: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const name of names) {
    const distance = slipsBetween(wanted, name.toLowerCase());
    if (distance <= allowance(wanted) && (best === undefined || distance < best.distance))
      best = { name, distance };
  }
  return best?.name;
}

function allowance(word: string): number {
  return Math.min(Math.max(1, Math.floor(word.length / 3)), 4);
}

/** Optimal string alignment distance: Levenshtein with swaps of neighbours. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Number.POSITIVE_INFINITY;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = isSwap(a, b, { row, column })
        ? (twoAgo[column - 2] ?? 0) + 1
        : Number.POSITIVE_INFINITY;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, changed, swapped),
      );
    }
    twoAgo = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function isSwap(a: string, b: string, { row, column }: { row: number; column: number }): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
