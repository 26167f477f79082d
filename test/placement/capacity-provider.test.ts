import fc from 'fast-check';
import { splitByCapacityProvider } from '../../src/placement/capacity-provider.ts';
import { SEED } from './arbitraries.ts';

const item = (capacityProvider: string, weight?: number, base?: number) => ({
  capacityProvider,
  ...(weight === undefined ? {} : { weight }),
  ...(base === undefined ? {} : { base }),
});

describe('sharing tasks out over capacity providers', () => {
  it.each([
    ['the base first, then by weight', [item('a', 1, 2), item('b', 4)], 12, { a: 4, b: 8 }],
    ['equal weights, the first of equals first', [item('a', 1), item('b', 1)], 3, { a: 2, b: 1 }],
    ['no more than there are', [item('a', 1, 5), item('b', 1)], 3, { a: 3, b: 0 }],
    ['only the base to a weight of 0', [item('a', 0, 2), item('b', 1)], 5, { a: 2, b: 3 }],
    ['all to a provider that is alone', [item('a', 3)], 5, { a: 5 }],
  ])('gives %s', (_, items, count, tasks) => {
    expect(splitByCapacityProvider(items, count)).toEqual({ tasks, problems: [], warnings: [] });
  });

  it('warns when the only provider has no weight', () => {
    const split = splitByCapacityProvider([item('a')], 2);
    expect(split).toEqual({
      tasks: { a: 2 },
      problems: [],
      warnings: ['a is the only provider and has no weight; give it weight 1'],
    });
  });

  it.each([
    [[item('a', 1, 1), item('b', 1, 1)], 'only one provider can have a base'],
    [[item('a', 0), item('b', 0)], 'one provider at least needs a weight above 0'],
    [[item('FARGATE', 1), item('b', 1)], 'Fargate cannot be mixed with Auto Scaling groups'],
    [[item('a', 1001)], 'a weight is a whole number up to 1000'],
    [[item('a', 1, 100_001)], 'a base is a whole number up to 100000'],
    [[item('a', 1, 0.5)], 'a base is a whole number up to 100000'],
    [
      Array.from({ length: 21 }, (_, index) => item(`p${index}`, 1)),
      '21 providers are given, at most 20 are taken',
    ],
  ])('refuses what the API refuses: %#', (items, problem) => {
    expect(splitByCapacityProvider(items, 3)).toMatchObject({ tasks: {}, problems: [problem] });
  });

  it('loses no task, and strays from no share by more than one task a provider', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(weights, fc.nat(200), (all, count) => {
        const { tasks } = splitByCapacityProvider(
          all.map((weight, index) => item(`p${index}`, weight)),
          count,
        );
        const sum = all.reduce((total, weight) => total + weight, 0);
        expect(Object.values(tasks).reduce((total, one) => total + one, 0)).toBe(count);
        all.forEach((weight, index) => {
          expect(Math.abs(tasks[`p${index}`]! - (count * weight) / sum)).toBeLessThan(all.length);
        });
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
