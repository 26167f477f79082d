import { containersOf } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** At least one container keeps the task alive. */
export const noEssentialContainer: Rule = {
  id: 'no-essential-container',
  severity: 'error',
  title: 'No container is essential',
  why: 'A task ends with its essential containers; Amazon ECS refuses a definition that has none.',
  fix: 'Set essential to true for the main container, or leave it out there.',
  source: 'Amazon ECS API reference, ContainerDefinition, essential (true unless given)',
  check: (definition) => {
    const containers = containersOf(definition);
    if (containers.length === 0 || containers.some(({ value }) => value.essential !== false))
      return [];
    return [
      {
        pointer: '/containerDefinitions',
        message: 'Every container says essential: false, so nothing keeps the task alive.',
        hint: 'Set essential to true for the main container.',
      },
    ];
  },
};
