import { containersOf, textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A container whose memory nothing limits: neither its own members nor the task's. */
export const noMemory: Rule = {
  id: 'no-memory',
  severity: 'error',
  title: 'A container has no memory, and neither has the task',
  why: `Amazon ECS answers "At least one of 'memory' or 'memoryReservation' must be specified."`,
  fix: 'Give memory for the task, or memory or memoryReservation for every container.',
  source: 'Amazon ECS API reference, ContainerDefinition, memory and memoryReservation',
  check: (definition) => {
    if (definition.memory !== undefined) return [];
    return containersOf(definition)
      .filter(({ value }) => !hasMemory(value.memory) && !hasMemory(value.memoryReservation))
      .map(({ value, pointer }) => ({
        pointer: `${pointer}/memory`,
        message: `Container ${textAt(value, 'name') || '(no name)'} has no memory, and the task has none either.`,
        hint: 'Give memory (MiB) for the task or for this container.',
      }));
  },
};

/** Zero counts as none; a value of a wrong type is for the check of types to tell. */
function hasMemory(value: unknown): boolean {
  return value !== undefined && value !== 0;
}
