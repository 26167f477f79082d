const GIB = 1024;

interface SizeRow {
  readonly cpu: number;
  readonly memories: readonly number[];
}

/**
 * Every task size of Fargate: CPU units, and the MiB that go with them.
 * @source API reference, TaskDefinition.cpu; the last row as of 2026-06, not in every Region
 */
const SIZES: readonly SizeRow[] = [
  { cpu: 256, memories: [512, 1 * GIB, 2 * GIB] },
  { cpu: 512, memories: steps(1, 4, 1) },
  { cpu: 1024, memories: steps(2, 8, 1) },
  { cpu: 2048, memories: steps(4, 16, 1) },
  { cpu: 4096, memories: steps(8, 30, 1) },
  { cpu: 8192, memories: steps(16, 60, 4) },
  { cpu: 16384, memories: steps(32, 120, 8) },
  { cpu: 32768, memories: [60 * GIB, 120 * GIB, 244 * GIB] },
];

function steps(fromGib: number, toGib: number, byGib: number): readonly number[] {
  const count = (toGib - fromGib) / byGib + 1;
  return Array.from({ length: count }, (_, index) => (fromGib + index * byGib) * GIB);
}

/** Whether Fargate has a task of so many CPU units and MiB. */
export function isFargateSize(cpu: number, memory: number): boolean {
  return SIZES.some((row) => row.cpu === cpu && row.memories.includes(memory));
}
