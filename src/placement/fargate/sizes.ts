/** One pair of CPU and memory that Fargate has. */
export interface FargateSize {
  readonly cpuUnits: number;
  readonly memoryMib: number;
}

/** CPU units, and the memory in MiB: from, to, step. @source Amazon ECS developer guide, "Task CPU and memory" (2026-11) */
const RANGES: readonly (readonly [cpu: number, from: number, to: number, step: number])[] = [
  [256, 512, 1024, 512],
  [256, 2048, 2048, 1024],
  [512, 1024, 4096, 1024],
  [1024, 2048, 8192, 1024],
  [2048, 4096, 16384, 1024],
  [4096, 8192, 30720, 1024],
  [8192, 16384, 61440, 4096],
  [16384, 32768, 122880, 8192],
  [32768, 61440, 122880, 61440],
  [32768, 249856, 249856, 1024],
];

/** All pairs, from the smallest up. */
export const FARGATE_SIZES: readonly FargateSize[] = RANGES.flatMap(([cpuUnits, from, to, step]) =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => ({
    cpuUnits,
    memoryMib: from + index * step,
  })),
);
