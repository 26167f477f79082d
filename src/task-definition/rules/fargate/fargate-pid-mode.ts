import { textAt } from '../../reader.ts';
import { isForFargate } from '../definition-facts.ts';
import type { Rule } from '../rule.ts';

/** A Fargate task shares processes with itself or not at all. */
export const fargatePidMode: Rule = {
  id: 'fargate-pid-mode',
  severity: 'error',
  title: 'Fargate takes no pidMode but task',
  why: "Amazon ECS answers \"Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.\"",
  fix: 'Set pidMode to task, or delete it.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, pidMode',
  launchTypes: ['FARGATE'],
  check: (definition) => {
    if (!isForFargate(definition) || textAt(definition, 'pidMode') !== 'host') return [];
    const message = 'pidMode is "host", and there is no host on Fargate.';
    return [{ pointer: '/pidMode', message, hint: 'Set pidMode to "task", or delete it.' }];
  },
};
