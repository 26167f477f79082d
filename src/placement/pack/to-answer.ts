import type { ShapeGroup } from './merge-items.ts';
import type { Packing, Pattern } from './model.ts';
import type { PackAnswer, PackedBin } from './problem.ts';
import type { NamedModel } from './to-model.ts';

type Tasks = Record<string, number>;

/** A packing in the words of the problem: shapes become items again, classes types. */
export function toAnswer(named: NamedModel, packing: Packing, lowerBound: number): PackAnswer {
  const queues = named.shapes.map(queueOf);
  const types = named.classes.map(({ types: list }) =>
    list.map(({ name, max }) => ({ name, left: max ?? Infinity })),
  );
  const bins: PackedBin[] = [];
  for (const { pattern, count } of packing.bins) {
    if (pattern.shapes.length === 0) continue;
    for (let left = count; left > 0; ) {
      const type = (types[pattern.type] ?? []).find((one) => one.left > 0);
      if (type === undefined) throw new RangeError('a packing uses more bins than there are');
      const times = Math.min(left, type.left, timesOf(pattern, queues));
      bins.push(binOf(type.name, takeTasks(pattern, queues, times), times));
      type.left -= times;
      left -= times;
    }
  }
  const outside: Tasks = {};
  const unplaced: Tasks = {};
  packing.outside.forEach((count, s) => {
    const target = named.model.penal[s] === 1 ? unplaced : outside;
    for (const [id, n] of takeFrom(queues[s] ?? [], count)) target[id] = (target[id] ?? 0) + n;
  });
  return {
    bins,
    ...(Object.keys(outside).length > 0 ? { outside } : {}),
    ...(Object.keys(unplaced).length > 0 ? { unplaced } : {}),
    value: paidFor(named, packing),
    lowerBound,
  };
}

function queueOf({ items }: ShapeGroup) {
  return items.map(({ id, count }) => ({ id, left: count }));
}

type Queue = ReturnType<typeof queueOf>;

/** How many equal bins the tasks at the heads of the queues allow; 1 when a bin takes from two items. */
function timesOf({ shapes, counts }: Pattern, queues: readonly Queue[]): number {
  return shapes.reduce((times, s, k) => {
    const head = (queues[s] ?? []).find(({ left }) => left > 0);
    return Math.max(1, Math.min(times, Math.floor((head?.left ?? 0) / (counts[k] ?? 1))));
  }, Infinity);
}

function takeTasks({ shapes, counts }: Pattern, queues: readonly Queue[], times: number): Tasks {
  const tasks: Tasks = {};
  shapes.forEach((s, k) => {
    const each = counts[k] ?? 0;
    for (const [id, n] of takeFrom(queues[s] ?? [], each * times)) {
      tasks[id] = (tasks[id] ?? 0) + n / times;
    }
  });
  return tasks;
}

function takeFrom(queue: Queue, count: number): readonly (readonly [string, number])[] {
  const taken: [string, number][] = [];
  let open = count;
  for (const head of queue) {
    if (open === 0) break;
    const n = Math.min(open, head.left);
    if (n === 0) continue;
    taken.push([head.id, n]);
    head.left -= n;
    open -= n;
  }
  return taken;
}

function binOf(type: string, tasks: Tasks, count: number): PackedBin {
  return count === 1 ? { type, tasks } : { type, tasks, count };
}

/** What is paid: the penalties of tasks without a place are no price. */
function paidFor({ model }: NamedModel, { bins, outside }: Packing): number {
  const paid = bins.reduce((sum, one) => sum + one.count * (model.price[one.pattern.type] ?? 0), 0);
  return outside.reduce(
    (sum, n, s) => (n > 0 && model.penal[s] !== 1 ? sum + n * (model.exit[s] ?? 0) : sum),
    paid,
  );
}
