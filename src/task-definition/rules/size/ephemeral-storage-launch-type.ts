import { listAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** Storage of a task beside its images is a thing of Fargate. */
export const ephemeralStorageLaunchType: Rule = {
  id: 'ephemeral-storage-launch-type',
  severity: 'warning',
  title: 'ephemeralStorage does nothing outside Fargate',
  why: 'Only Fargate gives a task storage of its own; on instances the size of their disk counts.',
  fix: 'Delete ephemeralStorage, or add FARGATE to requiresCompatibilities.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, ephemeralStorage',
  launchTypes: ['EC2', 'EXTERNAL'],
  check: (definition) => {
    const types = listAt(definition, 'requiresCompatibilities');
    const isOther = types.includes('EC2') || types.includes('EXTERNAL');
    if (!isOther || types.includes('FARGATE') || definition.ephemeralStorage === undefined)
      return [];
    const message = `ephemeralStorage is for Fargate, and this definition is for ${types.join(', ')}.`;
    return [{ pointer: '/ephemeralStorage', message, hint: 'Delete ephemeralStorage.' }];
  },
};
