import { eniCapacity } from '../../src/placement/eni-capacity.ts';

describe('tasks with an interface of their own', () => {
  it.each([
    ['m5.large without a trunk', { maxEnis: 3, branchEnis: 9, hasTrunk: false }, 2],
    ['m5.large with a trunk', { maxEnis: 3, branchEnis: 9, hasTrunk: true }, 10],
    ['t3.medium, which cannot trunk', { maxEnis: 3, hasTrunk: true }, 2],
    ['a type with one interface', { maxEnis: 1, hasTrunk: false }, 0],
  ])('on %s', (_, limits, expected) => {
    expect(eniCapacity(limits)).toBe(expected);
  });
});
