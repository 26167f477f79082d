import { createPriceBook } from '../../../src/placement/cost/price-book.ts';
import { chooseFargateSize, sumOfNeeds } from '../../../src/placement/fargate/choose-size.ts';
import { FARGATE_SIZES } from '../../../src/placement/fargate/sizes.ts';
import { FARGATE_MEMORY } from '../../../src/task-definition/task-size.ts';

const book = createPriceBook('us-east-1');

test('the sizes are the pairs that a task definition may have', () => {
  const pairs = [...FARGATE_MEMORY].flatMap(([cpuUnits, all]) =>
    all.map((memoryMib) => ({ cpuUnits, memoryMib })),
  );
  expect(FARGATE_SIZES).toEqual(pairs);
});

test.each([
  ['the smallest size', 100, 100, 0, [256, 512]],
  ['exactly full', 512, 1024, 0, [512, 1024]],
  ['headroom makes it the next one', 512, 1024, 0.2, [1024, 2048]],
  ['memory decides', 256, 3000, 0, [512, 3072]],
  ['the largest', 32768, 200_000, 0, [32768, 249856]],
])('%s', (_, cpuUnits, memoryMib, headroom, expected) => {
  const size = chooseFargateSize(
    { cpuUnits, memoryMib },
    { platform: 'linux-x86_64', headroom, book },
  );
  expect([size?.cpuUnits, size?.memoryMib]).toEqual(expected);
});

test('a task that is too large has no size', () => {
  const need = { cpuUnits: 40_000, memoryMib: 1 };
  expect(chooseFargateSize(need, { platform: 'linux-x86_64', headroom: 0, book })).toBeUndefined();
});

test('a size comes with its price and what it leaves unused', () => {
  const size = chooseFargateSize(
    { cpuUnits: 192, memoryMib: 384 },
    { platform: 'linux-arm64', headroom: 0, book },
  );
  expect(size).toMatchObject({ unusedCpu: 0.25, unusedMemory: 0.25 });
  expect(size?.price).toMatchObject({ usdPerHour: 0.25 * 0.03238 + 0.5 * 0.00356 });
});

test('sidecars count', () => {
  const sum = sumOfNeeds([
    { cpuUnits: 256, memoryMib: 512 },
    { cpuUnits: 32, memoryMib: 64 },
  ]);
  expect(sum).toEqual({ cpuUnits: 288, memoryMib: 576 });
});
