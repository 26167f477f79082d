import { needOf, sizeForecast } from '../../../../src/operations/plan/cost/size-forecast.ts';
import { createPriceBook } from '../../../../src/placement/cost/price-book.ts';

const book = createPriceBook('us-east-1');
const containerDefinitions = [
  { name: 'a', cpu: 200, memory: 500 },
  { name: 'b', cpu: 100, memoryReservation: 100 },
];
const TASK = { cpu: '1024', memory: '2048', containerDefinitions };

test('containers ask for their sums, sidecars included; what one leaves open is taken from the task', () => {
  expect(needOf(TASK)).toEqual({ cpuUnits: 300, memoryMib: 600 });
  expect(needOf({ ...TASK, containerDefinitions: [{ name: 'a', cpu: 100 }] })).toEqual({
    cpuUnits: 100,
    memoryMib: 2048,
  });
});

test('the smallest size comes with what is left in it and what it costs on each platform', () => {
  const question = { definition: TASK, tasks: 2, book, headroomPercent: 0 };
  const size = sizeForecast(question);
  expect(size).toMatchObject({
    current: { cpuUnits: 1024, memoryMib: 2048 },
    smallest: { cpuUnits: 512, memoryMib: 1024 },
    unusedCpu: expect.closeTo(1 - 300 / 512),
  });
  expect(size?.variants.map(({ name }) => name)).toEqual([
    '2 x 512/1024 X86_64 on demand',
    '2 x 512/1024 X86_64 Spot',
    '2 x 512/1024 ARM64 on demand',
    '2 x 512/1024 ARM64 Spot',
  ]);
  expect(sizeForecast({ ...question, headroomPercent: 100 })?.smallest).toEqual({
    cpuUnits: 1024,
    memoryMib: 2048,
  });
  const huge = { containerDefinitions: [{ name: 'a', cpu: 1, memory: 999_999 }] };
  expect(sizeForecast({ ...question, definition: huge })).toBeUndefined();
});
