import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';
import { taskCpuOf } from './task-memory-of.ts';

/** The newest Fargate size is not to be had everywhere. */
export const fargateLargestSize: Rule = {
  id: 'fargate-largest-size',
  severity: 'warning',
  title: 'The Fargate size of 32 vCPU is not in every Region',
  why: 'Regions without it answer "No Fargate configuration exists for given values."',
  fix: 'Check that the Region has it, or take 16 vCPU.',
  source:
    'Amazon ECS, launch of 32 vCPU on Fargate in 2026-06; refused in ap-northeast-1 in 2026-08',
  launchTypes: ['FARGATE'],
  check: (definition) => {
    if (!isForFargate(definition) || taskCpuOf(definition) !== 32_768) return [];
    const message = '32 vCPU are a size that not every Region has on Fargate.';
    return [{ pointer: '/cpu', message, hint: 'Check that your Region has it.' }];
  },
};
