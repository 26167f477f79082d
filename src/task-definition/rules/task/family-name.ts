import { textAt } from '../../reader.ts';
import type { Rule } from '../rule.ts';

/** A family is a name of a few kinds of characters. An empty one is the business of `no-family`. */
export const familyName: Rule = {
  id: 'family-name',
  severity: 'error',
  title: 'The family has characters that it cannot have',
  why: 'Amazon ECS refuses a family that is longer than 255 characters or has blanks, dots or slashes.',
  fix: 'Use letters, digits, hyphens and underscores, at most 255 of them.',
  source: 'Amazon ECS API reference, RegisterTaskDefinition, family',
  check: (definition) => {
    const family = textAt(definition, 'family') ?? '';
    if (family.trim() === '' || /^[\w-]{1,255}$/.test(family)) return [];
    const odd = [...new Set(family.replace(/[\w-]/g, ''))].map((one) => `"${one}"`).join(' ');
    const wrong = odd === '' ? `has ${family.length} characters` : `holds ${odd}`;
    return [
      {
        pointer: '/family',
        message: `The family ${wrong}; it can be 1 to 255 letters, digits, hyphens and underscores.`,
        hint: `Name the family ${family.replace(/[^\w-]+/g, '-').slice(0, 60)}, for example.`,
      },
    ];
  },
};
