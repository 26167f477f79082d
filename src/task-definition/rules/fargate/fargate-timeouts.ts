import { isForFargate } from '../definition-facts.ts';
import { numberLimit } from '../limit-rules.ts';
import type { Rule } from '../rule.ts';

/** Waiting has limits on Fargate, where nobody can set the agent. */
export const FARGATE_TIMEOUT_RULES: readonly Rule[] = ['startTimeout', 'stopTimeout'].map(
  (member) =>
    numberLimit({
      id: member === 'startTimeout' ? 'fargate-start-timeout' : 'fargate-stop-timeout',
      level: 'container',
      member,
      least: 2,
      most: 120,
      unit: 'seconds on Fargate',
      source: `Amazon ECS API reference, ContainerDefinition, ${member}`,
      launchTypes: ['FARGATE'],
      applies: isForFargate,
    }),
);
