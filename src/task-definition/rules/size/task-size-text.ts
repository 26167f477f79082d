import { textAt } from '../../reader.ts';
import { parseTaskCpu, parseTaskMemory } from '../../task-size.ts';
import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** Sizes of a task are read as numbers, whatever it runs on. */
export const taskSizeText: Rule = {
  id: 'task-size-text',
  severity: 'error',
  title: 'The size of the task cannot be read',
  why: `Amazon ECS answers "Invalid 'cpu' setting for task."`,
  fix: 'Give cpu as units ("256") or vCPU (".25 vCPU") and memory as MiB ("512") or GB ("0.5 GB").',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, cpu and memory',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  check: (definition) => {
    if (isForFargate(definition)) return [];
    return (['cpu', 'memory'] as const).flatMap((name) => {
      const text = textAt(definition, name)?.trim() ?? '';
      const size = name === 'cpu' ? parseTaskCpu(text) : parseTaskMemory(text);
      if (text === '' || size !== undefined) return [];
      const forms = name === 'cpu' ? '"256" or ".25 vCPU"' : '"512" or "0.5 GB"';
      const message = `${name} of the task is "${text}", which is no size.`;
      return [{ pointer: `/${name}`, message, hint: `Write ${name} like ${forms}.` }];
    });
  },
};
