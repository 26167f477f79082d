import type { JsonObject } from '../../definition.ts';
import { containersOf, numberAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';
import { taskCpuOf, taskMemoryOf } from './task-memory-of.ts';

/** All containers together fit into the memory of their task. */
export const memorySumAboveTask: Rule = {
  id: 'memory-sum-above-task',
  severity: 'error',
  title: 'The containers together reserve more memory than the task has',
  why: "Amazon ECS answers \"The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.\"",
  fix: 'Raise the memory of the task, or lower the reservations of the containers.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, memory',
  check: (definition) => {
    const task = taskMemoryOf(definition);
    const sum = sumOf(definition, (container) => {
      const reserved = numberAt(container, 'memoryReservation') ?? 0;
      return reserved > 0 ? reserved : (numberAt(container, 'memory') ?? 0);
    });
    if (task === undefined || sum <= task || hasOneAbove(definition, task)) return [];
    const message = `The containers reserve ${sum} MiB together, and the task has ${task} MiB.`;
    return [{ pointer: '/memory', message, hint: `Give the task at least ${sum} MiB.` }];
  },
};

/** All containers together fit into the CPU of their task. */
export const cpuSumAboveTask: Rule = {
  id: 'cpu-sum-above-task',
  severity: 'error',
  title: 'The containers together want more CPU than the task has',
  why: "Amazon ECS answers \"The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.\"",
  fix: 'Raise the cpu of the task, or lower that of the containers.',
  source: 'Amazon ECS API reference, ContainerDefinition, cpu',
  check: (definition) => {
    const task = taskCpuOf(definition);
    const sum = sumOf(definition, (container) => numberAt(container, 'cpu') ?? 0);
    if (task === undefined || sum <= task) return [];
    const message = `The containers want ${sum} CPU units together, and the task has ${task}.`;
    return [{ pointer: '/cpu', message, hint: `Give the task at least ${sum} CPU units.` }];
  },
};

function sumOf(definition: JsonObject, count: (container: JsonObject) => number): number {
  return containersOf(definition).reduce((sum, { value }) => sum + Math.max(0, count(value)), 0);
}

/** A single container above the task is said by a rule of its own. */
function hasOneAbove(definition: JsonObject, task: number): boolean {
  return containersOf(definition).some(({ value }) => (numberAt(value, 'memory') ?? 0) > task);
}
