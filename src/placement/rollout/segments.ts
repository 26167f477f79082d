/** A stretch of steps that ends no lower than it began. */
export interface Segment {
  /** What must be to spare before it. */
  readonly needs: number;
  /** What is to spare after it, more than before; never below 0. */
  readonly gives: number;
}

/** The stretches at the front of a chain of steps, and where the part begins that never comes back up. */
export interface Split {
  readonly segments: readonly Segment[];
  readonly left: number;
}

/**
 * Cuts the shortest stretches that end no lower than they began off the front of a chain.
 *
 * @param steps by how much each step changes what is to spare
 * @param needs what must be to spare at the start of a stretch for a step of it, from the change before the step
 */
export function forwardSegments(
  steps: readonly number[],
  needs: (slack: number, by: number) => number,
): Split {
  const segments: Segment[] = [];
  let left = 0;
  let slack = 0;
  let most = 0;
  steps.forEach((by, index) => {
    most = Math.max(most, needs(slack, by));
    slack += by;
    if (slack < 0) return;
    segments.push({ needs: most, gives: slack });
    left = index + 1;
    slack = 0;
    most = 0;
  });
  return { segments, left };
}
