import { numberAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { called, isForFargate, isForWindows } from '../definition-facts.ts';

/** On Windows only the container's own limit counts. */
export const windowsTaskSize = containerRule({
  id: 'windows-task-size',
  severity: 'warning',
  title: 'The memory of the task does not limit a Windows container',
  why: 'Windows does not enforce the size of a task; only the limits of its containers count.',
  fix: 'Give memory to the container.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, memory (Windows)',
  launchTypes: ['EC2'],
  inspect: (container, definition) => {
    const isFree = isForWindows(definition) && !isForFargate(definition);
    if (!isFree || definition.memory === undefined || numberAt(container.value, 'memory'))
      return [];
    const message = `${called(container)} has no memory of its own, and that of the task does not limit it.`;
    return [{ pointer: `${container.pointer}/memory`, message, hint: 'Give it memory.' }];
  },
});
