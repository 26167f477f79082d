import { compareRollouts } from './compare.ts';

test('the plans of 50 rollouts on Fargate agree with what the mock does', async () => {
  const { wrong, timely } = await compareRollouts('fargate', 50);
  expect(wrong).toEqual([]);
  expect(timely).toBeGreaterThanOrEqual(49);
}, 400_000);
