import { lazily } from '../../src/aws/lazily.ts';

test('nothing is made before it is asked for, and only once', async () => {
  let made = 0;
  const get = lazily(async () => ++made);
  expect(made).toBe(0);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});
