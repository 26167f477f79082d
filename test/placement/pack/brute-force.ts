import type { PackProblem } from '../../../src/placement/pack/problem.ts';

/**
 * Price of the cheapest packing, by trying every place for every task. For a handful of tasks.
 * @returns Infinity when there is none
 */
export function cheapestPrice(problem: PackProblem): number {
  const tasks = problem.items.flatMap((item) => Array.from({ length: item.count }, () => item));
  const bins: { type: number; left: number[]; holds: Map<string, number> }[] = [];
  let best = Infinity;
  const place = (at: number, price: number): void => {
    if (price >= best) return;
    const task = tasks[at];
    if (task === undefined) {
      best = price;
      return;
    }
    const goesIn = (bin: (typeof bins)[number]) =>
      (task.types?.includes(problem.types[bin.type]!.name) ?? true) &&
      (bin.holds.get(task.id) ?? 0) < (task.maxPerBin ?? Infinity) &&
      task.demand.every((need, r) => need <= bin.left[r]!);
    const put = (bin: (typeof bins)[number], sign: 1 | -1) => {
      task.demand.forEach((need, r) => {
        bin.left[r]! -= sign * need;
      });
      bin.holds.set(task.id, (bin.holds.get(task.id) ?? 0) + sign);
    };
    for (const bin of bins.filter(goesIn)) {
      put(bin, 1);
      place(at + 1, price);
      put(bin, -1);
    }
    problem.types.forEach((type, index) => {
      const bought = bins.filter((bin) => bin.type === index).length;
      const bin = { type: index, left: [...type.capacity], holds: new Map<string, number>() };
      if (bought >= (type.max ?? Infinity) || !goesIn(bin)) return;
      bins.push(bin);
      put(bin, 1);
      place(at + 1, price + type.price);
      bins.pop();
    });
    if (task.outside !== undefined) place(at + 1, price + task.outside);
  };
  place(0, 0);
  return best;
}
