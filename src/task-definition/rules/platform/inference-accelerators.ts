import { listAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** Elastic Inference is gone. */
export const inferenceAcceleratorsGone: Rule = {
  id: 'inference-accelerators-gone',
  severity: 'warning',
  title: 'Elastic Inference does not exist any more',
  why: 'AWS has closed Elastic Inference to new customers on 2023-04-15 and ended it since.',
  fix: 'Use instances with AWS Inferentia or a GPU.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, inferenceAccelerators',
  check: (definition) => {
    if (listAt(definition, 'inferenceAccelerators').length === 0) return [];
    const message = 'inferenceAccelerators asks for Elastic Inference, which AWS has ended.';
    return [{ pointer: '/inferenceAccelerators', message, hint: 'Delete inferenceAccelerators.' }];
  },
};
