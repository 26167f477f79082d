import { isFargateSize } from '../../../src/simulator/ecs/fargate-sizes.ts';

it.each([
  [256, 512, true],
  [256, 3072, false],
  [512, 4096, true],
  [512, 512, false],
  [1024, 2048, true],
  [1024, 8192, true],
  [1024, 9216, false],
  [4096, 30720, true],
  [8192, 20480, true],
  [8192, 17408, false],
  [16384, 122880, true],
  [32768, 249856, true],
  [300, 512, false],
])('%i CPU units with %i MiB are a task size: %s', (cpu, memory, expected) => {
  expect(isFargateSize(cpu, memory)).toBe(expected);
});
