import { numberAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called } from '../definition-facts.ts';
import { taskMemoryOf } from './task-memory-of.ts';

/** A container is no bigger than its task. */
export const containerAboveTask = containerRule({
  id: 'container-above-task',
  severity: 'error',
  title: 'A container may use more memory than the task has',
  why: "Amazon ECS answers \"The 'memory' setting for container 'x' is greater than for the task.\"",
  fix: 'Raise the memory of the task, or lower that of the container.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, memory',
  inspect: (container, definition) => {
    const task = taskMemoryOf(definition);
    const memory = numberAt(container.value, 'memory') ?? 0;
    if (task === undefined || memory <= task) return [];
    const message = `The memory of ${called(container)} is ${memory} MiB, and the task has ${task} MiB.`;
    const hint = `Set memory to ${task} or less, or give the task more.`;
    return [{ pointer: `${container.pointer}/memory`, message, hint }];
  },
});
