import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { taskCpuOf } from './task-memory-of.ts';

/** CPU of a task on instances has limits too; Fargate has a table of its own. */
export const taskCpuRange: Rule = {
  id: 'task-cpu-range',
  severity: 'error',
  title: 'The cpu of the task is outside its limits',
  why: 'A task on instances takes 128 to 196608 CPU units; Amazon ECS refuses any other number.',
  fix: 'Give 128 to 196608 CPU units, or leave cpu out.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, cpu (0.125 to 192 vCPU)',
  launchTypes: ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'],
  check: (definition) => {
    const cpu = taskCpuOf(definition);
    if (isForFargate(definition) || cpu === undefined || (cpu >= 128 && cpu <= 196_608)) return [];
    const message = `cpu of the task is ${cpu} units; it can be 128 to 196608, which are 0.125 to 192 vCPU.`;
    return [{ pointer: '/cpu', message, hint: 'Set cpu to 128 or more, or delete it.' }];
  },
};
