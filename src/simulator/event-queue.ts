/** Something that happens at a time. */
export interface Timed<E> {
  /** Milliseconds since 1970, simulated. */
  readonly atMs: number;
  /** Order of being added, which decides between events of one time. */
  readonly sequence: number;
  readonly event: E;
}

/** What will happen, soonest first; events of one time come in the order in which they were added. */
export interface EventQueue<E> {
  push(atMs: number, event: E): void;
  /** The soonest event, left in place. */
  peek(): Timed<E> | undefined;
  pop(): Timed<E> | undefined;
  readonly size: number;
  /** What it holds, for `createEventQueue` to go on with. */
  saved(): SavedQueue<E>;
}

/** An event queue as plain data. */
export interface SavedQueue<E> {
  readonly heap: readonly Timed<E>[];
  readonly sequence: number;
}

/** A queue, empty or with what was saved: a binary heap, so that adding and taking cost the logarithm of its size. */
export function createEventQueue<E>(saved?: SavedQueue<E>): EventQueue<E> {
  const heap: Timed<E>[] = [...(saved?.heap ?? [])];
  let sequence = saved?.sequence ?? 0;
  return {
    push: (atMs, event) => {
      heap.push({ atMs, sequence, event });
      sequence += 1;
      raise(heap, heap.length - 1);
    },
    peek: () => heap[0],
    pop: () => takeFirst(heap),
    saved: () => ({ heap, sequence }),
    get size() {
      return heap.length;
    },
  };
}

function takeFirst<E>(heap: Timed<E>[]): Timed<E> | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || first === last) return first;
  heap[0] = last;
  sink(heap, 0);
  return first;
}

function isSooner<E>(heap: readonly Timed<E>[], left: number, right: number): boolean {
  const a = heap[left];
  const b = heap[right];
  if (a === undefined || b === undefined) return b === undefined && a !== undefined;
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence);
}

function swap<E>(heap: Timed<E>[], left: number, right: number): void {
  const a = heap[left] as Timed<E>;
  heap[left] = heap[right] as Timed<E>;
  heap[right] = a;
}

function raise<E>(heap: Timed<E>[], start: number): void {
  let at = start;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isSooner(heap, at, parent)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink<E>(heap: Timed<E>[], start: number): void {
  let at = start;
  for (;;) {
    const left = 2 * at + 1;
    const child = isSooner(heap, left + 1, left) ? left + 1 : left;
    if (!isSooner(heap, child, at)) return;
    swap(heap, at, child);
    at = child;
  }
}
