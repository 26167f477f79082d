import { FARGATE_MEMORY } from '../../task-definition/task-size.ts';

/** Whether Fargate has a task of so many CPU units and MiB, by the table that `validate` reads, too. */
export function isFargateSize(cpu: number, memory: number): boolean {
  return FARGATE_MEMORY.get(cpu)?.includes(memory) ?? false;
}
