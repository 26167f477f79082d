import { apartAgain, joinAlike, worthsOf } from '../../../src/placement/pack/join-alike.ts';
import { solve } from '../../../src/placement/pack/solve.ts';
import { toModel } from '../../../src/placement/pack/to-model.ts';
import { serviceCase } from './service-cases.ts';

function limits(timeLimitMs: number) {
  let now = 0;
  return { seed: 1, timeLimitMs, nowMs: () => now++ };
}

function zonesOf(seed: number, tasks: number) {
  const { model } = toModel(serviceCase({ id: 'zones', seed, tasks, kind: 'zones' }));
  const joined = joinAlike(model);
  if (joined === undefined) throw new Error('the zones are not alike');
  return { model, joined };
}

describe('joining what differs in its zone only', () => {
  it('keeps every task and has fewer classes and shapes', () => {
    const { model, joined } = zonesOf(1, 400);
    const all = (counts: Int32Array) => counts.reduce((sum, one) => sum + one, 0);
    expect(all(joined.model.count)).toBe(all(model.count));
    expect(joined.model.classes).toBe(5);
    expect(joined.model.shapes).toBeLessThan(model.shapes);
  });

  it('proves no more than the packing of the whole costs', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { model, joined } = zonesOf(seed, 40);
      const { lowerBound } = solve(joined.model, limits(400));
      expect(lowerBound).toBeLessThanOrEqual(solve(model, limits(400)).packing.cost);
    }
  });

  it('takes patterns apart into such as each zone may hold', () => {
    const { model, joined } = zonesOf(2, 200);
    const { packing } = solve(joined.model, limits(50));
    const patterns = packing.bins.flatMap(({ pattern }) => apartAgain(model, joined, pattern));
    expect(patterns.length).toBeGreaterThan(packing.bins.length);
    for (const { type, shapes, counts } of patterns) {
      shapes.forEach((s, k) => {
        expect(counts[k]).toBeLessThanOrEqual(model.most[type * model.shapes + s] as number);
      });
    }
  });

  it('gives a joined shape the mean worth of those behind it', () => {
    const { model, joined } = zonesOf(3, 60);
    const worths = new Float64Array(model.shapes).fill(7);
    expect([...new Set(worthsOf(joined, worths))]).toEqual([7]);
  });

  it('leaves alone what has no classes that are alike', () => {
    const { model } = toModel(serviceCase({ id: 's', seed: 1, tasks: 60, kind: 'services' }));
    expect(joinAlike(model)).toBeUndefined();
  });
});
