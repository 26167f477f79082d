import { objectsAt, textAt } from '../../reader.ts';
import { containerRule } from '../container-rule.ts';
import { isForFargate } from '../definition-facts.ts';

/** Fargate has no GPU and no accelerator. */
export const fargateGpu = containerRule({
  id: 'fargate-gpu',
  severity: 'error',
  title: 'Fargate has no GPU',
  why: 'Amazon ECS refuses a definition for Fargate that asks for a GPU or an accelerator.',
  fix: 'Delete resourceRequirements, or run the task on EC2.',
  source: 'Amazon ECS developer guide, "Amazon ECS task definitions for GPU workloads"',
  launchTypes: ['FARGATE'],
  inspect: (container, definition) => {
    if (!isForFargate(definition)) return [];
    return objectsAt(container, 'resourceRequirements').map(({ value, pointer }) => ({
      pointer,
      message: `Fargate has no ${textAt(value, 'type') ?? 'accelerator'}.`,
      hint: 'Delete this requirement, or run the task on EC2.',
    }));
  },
});
