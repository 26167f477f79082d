import type { PackAnswer, PackProblem } from '../../../src/placement/pack/problem.ts';

/** Everything that is wrong with an answer: an empty list when it holds all rules of the problem. */
export function faultsOf(problem: PackProblem, answer: PackAnswer): readonly string[] {
  return [
    ...binFaults(problem, answer),
    ...stockFaults(problem, answer),
    ...countFaults(problem, answer),
    ...priceFaults(problem, answer),
  ];
}

function binFaults(problem: PackProblem, answer: PackAnswer): readonly string[] {
  const items = new Map(problem.items.map((item) => [item.id, item]));
  const types = new Map(problem.types.map((type) => [type.name, type]));
  return answer.bins.flatMap(({ type: name, tasks, count }) => {
    const type = types.get(name)!;
    const used = problem.resources.map(() => 0);
    const faults: string[] = [];
    if (count !== undefined && !(Number.isInteger(count) && count > 1))
      faults.push(`count ${count}`);
    for (const [id, n] of Object.entries(tasks)) {
      const item = items.get(id)!;
      if (!(Number.isInteger(n) && n > 0)) faults.push(`${n} tasks of ${id}`);
      if (n > (item.maxPerBin ?? Infinity)) faults.push(`${id} over maxPerBin`);
      if (item.types && !item.types.includes(name)) faults.push(`${id} may not run on ${name}`);
      item.demand.forEach((need, r) => {
        used[r]! += need * n;
      });
    }
    used.forEach((sum, r) => {
      if (sum > type.capacity[r]!) faults.push(`${name} over ${problem.resources[r]}`);
    });
    return faults;
  });
}

function stockFaults(problem: PackProblem, { bins }: PackAnswer): readonly string[] {
  return problem.types.flatMap(({ name, max }) => {
    const used = bins.reduce((sum, bin) => (bin.type === name ? sum + (bin.count ?? 1) : sum), 0);
    return used > (max ?? Infinity) ? [`${used} of ${name}`] : [];
  });
}

function countFaults(problem: PackProblem, { bins, outside, unplaced }: PackAnswer) {
  return problem.items.flatMap(({ id, count }) => {
    const packed = bins.reduce((sum, bin) => sum + (bin.tasks[id] ?? 0) * (bin.count ?? 1), 0);
    const all = packed + (outside?.[id] ?? 0) + (unplaced?.[id] ?? 0);
    return all === count ? [] : [`${all} of ${count} tasks of ${id}`];
  });
}

function priceFaults(problem: PackProblem, answer: PackAnswer): readonly string[] {
  const price = new Map(problem.types.map((type) => [type.name, type.price]));
  const own = new Map(problem.items.map((item) => [item.id, item.outside]));
  const bins = answer.bins.reduce(
    (sum, { type, count }) => sum + price.get(type)! * (count ?? 1),
    0,
  );
  const outside = Object.entries(answer.outside ?? {}).map(([id, n]) => n * (own.get(id) ?? NaN));
  const paid = outside.reduce((sum, one) => sum + one, bins);
  const faults =
    Math.abs(paid - answer.value) < 1e-6 ? [] : [`says ${answer.value}, costs ${paid}`];
  const isShort = answer.unplaced !== undefined;
  return isShort || answer.lowerBound <= answer.value + 1e-6
    ? faults
    : [...faults, 'bound above value'];
}
