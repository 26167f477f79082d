import { newInstancesWay } from '../../../../src/operations/plan/launch/new-instances-way.ts';
import { createPriceBook } from '../../../../src/placement/cost/price-book.ts';
import { question } from './questions.ts';

test('new instances hold the most tasks that a rollout runs, with a proven distance from the minimum', () => {
  const way = newInstancesWay(question());
  expect(way).toMatchObject({ kind: 'ec2-new', against: [], price: { kind: 'known' } });
  // Four tasks of 256 units and 512 MiB, each with an interface of its own.
  expect(way.name).toMatch(/^\d+ x t3\.small.*\(.*\)$/);
});

test('where no price is known, none is made up', () => {
  const way = newInstancesWay(question({ book: createPriceBook('eu-west-1') }));
  expect(way.price).toMatchObject({ kind: 'unknown', why: expect.stringContaining('eu-west-1') });
});

test('types that do not hold the task speak against it', () => {
  const way = newInstancesWay(question({ types: ['t3.nano'] }));
  expect(way.against).toEqual(['no type takes 4 of the tasks']);
});
