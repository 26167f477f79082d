import { clusterRunning, runningOf } from '../../../src/placement/pack/cluster-running.ts';
import { fillRunning } from '../../../src/placement/pack/fill-running.ts';
import { pack } from '../../../src/placement/pack/pack.ts';
import type { PackProblem } from '../../../src/placement/pack/problem.ts';
import { createRandom } from '../../../src/placement/pack/random.ts';
import { toModel } from '../../../src/placement/pack/to-model.ts';
import { createTools } from '../../../src/placement/pack/tools.ts';
import { volumeBound } from '../../../src/placement/pack/volume-bound.ts';
import { cheapestPrice } from './brute-force.ts';
import { faultsOf } from './check-answer.ts';
import { serviceCase } from './service-cases.ts';

const LEVEL = { nodes: 1000, exactWork: 3e6, boundWork: 0, cells: 0, slack: 0 };

function refill(problem: PackProblem) {
  const { model } = toModel(problem);
  const { worths, bound } = volumeBound(model);
  const isLate = () => false;
  const found = fillRunning(createTools(model, 1, isLate), {
    worths,
    level: LEVEL,
    proof: { ...LEVEL, exactWork: 6e7 },
    rounds: 2,
    seed: 1,
    isLearned: isLate,
    isLate,
  });
  return { ...found, volume: bound };
}

function smallFleet(seed: number): PackProblem {
  const random = createRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const running = [0, 1].map((n) => ({
    name: `i-${n}`,
    capacity: [upTo(8), upTo(8)],
    price: 0,
    max: 1,
  }));
  const items = [0, 1, 2].map((n) => ({ id: `x${n}`, demand: [upTo(5), upTo(5)], count: upTo(2) }));
  const types = [{ name: 'a', capacity: [9, 9], price: 5 }, ...running];
  return { id: `fleet ${seed}`, resources: ['cpu', 'memory'], types, items };
}

describe('filling many running instances', () => {
  it('proves no bound above the cheapest of all packings, and finds none below it', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const problem = smallFleet(seed);
      const best = cheapestPrice(problem);
      const { bound, packing } = refill(problem);
      expect(bound).toBeLessThanOrEqual(best + 1e-6);
      expect(packing?.cost ?? Infinity).toBeGreaterThanOrEqual(best - 1e-6);
    }
  });

  it('proves more than the volume does', () => {
    const { bound, volume } = refill(
      serviceCase({ id: 'f', seed: 997, tasks: 500, kind: 'fleet' }),
    );
    expect(bound).toBeGreaterThan(volume * 1.01);
  });

  it('packs a fleet by the rules', () => {
    const problem = serviceCase({ id: 'f', seed: 4, tasks: 600, kind: 'fleet' });
    let now = 0;
    const answer = pack(problem, { seed: 1, timeLimitMs: 60, nowMs: () => now++ });
    expect(faultsOf(problem, answer)).toEqual([]);
    expect(answer.lowerBound).toBeLessThanOrEqual(answer.value);
  });

  it('makes few classes of many instances, with as many in stock as run', () => {
    const { model } = toModel(serviceCase({ id: 'f', seed: 4, tasks: 2000, kind: 'fleet' }));
    const clustered = clusterRunning(createTools(model, 1, () => false));
    const stockOf = (one: typeof model) =>
      one.stock.filter(Number.isFinite).reduce((sum, n) => sum + n, 0);
    expect(stockOf(clustered)).toBe(stockOf(model));
    expect(runningOf(model).length).toBeGreaterThan(200);
    expect(clustered.classes).toBeLessThan(40);
  });
});
