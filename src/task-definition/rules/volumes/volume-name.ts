import { textAt } from '../../reader.ts';
import { volumesOf } from '../definition-facts.ts';
import { repeatsOf } from '../repeats-of.ts';
import type { Rule } from '../rule.ts';
import { volumeRule } from './volume-rule.ts';

/** A volume has a name, by which it is mounted. */
export const volumeNameMissing = volumeRule({
  id: 'volume-name-missing',
  severity: 'error',
  title: 'A volume has no name',
  why: 'Mount points find a volume by its name; Amazon ECS refuses one without.',
  fix: 'Give the volume a name.',
  source: 'Amazon ECS API reference, Volume, name',
  inspect: ({ value, pointer }) =>
    value.name === undefined || value.name === ''
      ? [{ pointer: `${pointer}/name`, message: 'A volume has no name.', hint: 'Name it.' }]
      : [],
});

/** The name of a volume has a few kinds of characters. */
export const volumeName = volumeRule({
  id: 'volume-name',
  severity: 'error',
  title: 'The name of a volume has characters that it cannot have',
  why: 'Amazon ECS takes letters, digits, hyphens and underscores.',
  fix: 'Use letters, digits, hyphens and underscores, at most 255 of them.',
  source: 'Amazon ECS API reference, Volume, name',
  inspect: ({ value, pointer }) => {
    const name = textAt(value, 'name') ?? '';
    if (name === '' || /^[\w-]{1,255}$/.test(name)) return [];
    const message = `The name "${name.slice(0, 60)}" is not 1 to 255 letters, digits, hyphens and underscores.`;
    const better = name.replace(/[^\w-]+/g, '-').slice(0, 60);
    return [{ pointer: `${pointer}/name`, message, hint: `Name the volume ${better}.` }];
  },
});

/** Volumes have names of their own. */
export const duplicateVolume: Rule = {
  id: 'duplicate-volume',
  severity: 'error',
  title: 'Two volumes have the same name',
  why: 'A mount point finds a volume by its name; Amazon ECS refuses a doubled one.',
  fix: 'Rename or delete one of them.',
  source: 'Amazon ECS API reference, Volume, name',
  check: (definition) =>
    repeatsOf(volumesOf(definition), 'name').map(({ pointer, name }) => ({
      pointer,
      message: `Another volume before this one is named "${name}" too.`,
      hint: 'Rename or delete one of them.',
    })),
};
