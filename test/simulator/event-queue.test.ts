import fc from 'fast-check';
import { createEventQueue } from '../../src/simulator/event-queue.ts';

describe('createEventQueue', () => {
  it('is empty at first', () => {
    const queue = createEventQueue<string>();
    expect([queue.size, queue.peek(), queue.pop()]).toEqual([0, undefined, undefined]);
  });

  it('gives events back by time, and those of one time in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 200 }), (times) => {
        const queue = createEventQueue<number>();
        times.forEach((atMs, index) => {
          queue.push(atMs, index);
        });
        const taken: number[] = [];
        for (let one = queue.pop(); one !== undefined; one = queue.pop()) taken.push(one.event);
        const expected = times.map((_, index) => index);
        expected.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
        expect(taken).toEqual(expected);
      }),
      { seed: 2 },
    );
  });

  it('keeps the order when adding and taking alternate', () => {
    const queue = createEventQueue<string>();
    queue.push(5, 'late');
    queue.push(1, 'early');
    expect(queue.pop()?.event).toBe('early');
    queue.push(3, 'middle');
    expect(queue.peek()?.event).toBe('middle');
    expect(queue.size).toBe(2);
  });
});
