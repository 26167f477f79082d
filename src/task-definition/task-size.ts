/**
 * CPU units of a task's `cpu`, given as units ("1024") or vCPU ("1 vCPU", ".5 vCPU").
 * @returns `undefined` when it is neither
 * @source Amazon ECS API reference, RegisterTaskDefinition, cpu; 1024 units are 1 vCPU
 */
export function parseTaskCpu(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const vcpu = /^(\d*\.?\d+)\s*vcpu$/i.exec(text)?.[1];
  return vcpu === undefined ? undefined : Number(vcpu) * 1024;
}

/**
 * MiB of a task's `memory`, given as MiB ("2048") or GB ("2 GB", "0.5GB", ".5 GB").
 * @returns `undefined` when it is neither
 * @source Amazon ECS API reference, RegisterTaskDefinition, memory; 1 GB counts as 1024 MiB
 */
export function parseTaskMemory(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const gb = /^(\d*\.?\d+)\s*gb$/i.exec(text)?.[1];
  return gb === undefined ? undefined : Number(gb) * 1024;
}

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/**
 * Memory sizes (MiB) that Fargate has for each number of CPU units.
 * @source Amazon ECS developer guide, "Task CPU and memory" (pairs as of 2026-11)
 */
export const FARGATE_MEMORY: ReadonlyMap<number, readonly number[]> = new Map([
  [256, [512, 1024, 2048]],
  [512, range(1024, 4096, 1024)],
  [1024, range(2048, 8192, 1024)],
  [2048, range(4096, 16384, 1024)],
  [4096, range(8192, 30720, 1024)],
  [8192, range(16384, 61440, 4096)],
  [16384, range(32768, 122880, 8192)],
  [32768, [61440, 122880, 249856]],
]);
