import { countLimit } from '../limit-rules.ts';
import type { Rule } from '../rule.ts';

/** Lists of the task that may have only so many items. */
export const TASK_COUNTS: readonly Rule[] = [
  countLimit({
    id: 'too-many-containers',
    level: 'task',
    member: 'containerDefinitions',
    most: 10,
    things: 'containers',
    fix: 'Split the task into two, or merge containers.',
    source: 'Amazon ECS service quotas, "Containers per task definition"',
  }),
  countLimit({
    id: 'too-many-tags',
    level: 'task',
    member: 'tags',
    most: 50,
    things: 'tags',
    fix: 'Delete tags until 50 are left.',
    source: 'Amazon ECS API reference, RegisterTaskDefinition, tags',
  }),
  countLimit({
    id: 'too-many-placement-constraints',
    level: 'task',
    member: 'placementConstraints',
    most: 10,
    things: 'placement constraints',
    fix: 'Join several expressions into one with "and".',
    source: 'Amazon ECS API reference, RegisterTaskDefinition, placementConstraints',
  }),
];
