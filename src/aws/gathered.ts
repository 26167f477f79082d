import { SlipwayError } from '../errors.ts';

/** Questions that one request to AWS can hold together. */
export interface Gathering<K, V> {
  /** Most of them in one request. */
  readonly most: number;
  /** Only questions of the same group go together. */
  readonly groupOf: (key: K) => string;
  /** Asks all of them, and gives the answer to each. */
  readonly ask: (keys: readonly K[]) => Promise<(key: K) => V>;
}

interface Asked<K, V> {
  readonly key: K;
  readonly resolve: (value: V) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One question at a time for the caller, and one request for all that are asked at the same moment. When AWS refuses
 * what several ask, each is asked alone, so that a bad question spoils no other.
 */
export function gathered<K, V>(gathering: Gathering<K, V>): (key: K) => Promise<V> {
  const { most, groupOf } = gathering;
  const open = new Map<string, Asked<K, V>[]>();
  return (key) =>
    new Promise<V>((resolve, reject) => {
      const group = groupOf(key);
      const asked = { key, resolve, reject };
      const batch = open.get(group);
      if (batch !== undefined && batch.length < most) {
        batch.push(asked);
        return;
      }
      const begun = [asked];
      open.set(group, begun);
      setImmediate(() => {
        if (open.get(group) === begun) open.delete(group);
        void answer(begun, gathering);
      });
    });
}

async function answer<K, V>(
  batch: readonly Asked<K, V>[],
  { ask }: Gathering<K, V>,
): Promise<void> {
  try {
    const answerTo = await ask(batch.map(({ key }) => key));
    for (const { key, resolve } of batch) resolve(answerTo(key));
  } catch (error) {
    const isRefused = error instanceof SlipwayError && error.code === 'aws-refused';
    if (batch.length === 1 || !isRefused) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const { key, resolve, reject } of batch) {
      await ask([key]).then((answerTo) => resolve(answerTo(key)), reject);
    }
  }
}
