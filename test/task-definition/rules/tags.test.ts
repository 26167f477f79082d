import { TAGS_FOLDER } from '../../../src/task-definition/rules/tags/tags-registry.ts';
import { describePairs, task } from './pairs.ts';

const tags = (...list: readonly { key: string; value?: string }[]) => task({ tags: list });

describePairs('tags', TAGS_FOLDER, {
  'empty-tag-key': [tags({ key: '' }), tags({ key: 'a', value: '' })],
  'tag-key-length': [tags({ key: 'a'.repeat(129) }), tags({ key: 'a'.repeat(128) })],
  'tag-value-length': [
    tags({ key: 'a', value: 'a'.repeat(257) }),
    tags({ key: 'a', value: 'a'.repeat(256) }),
  ],
  'tag-aws-prefix': [tags({ key: 'AWS:stack', value: 'x' }), tags({ key: 'my-aws:stack' })],
  'duplicate-tag': [tags({ key: 'a' }, { key: 'a' }), tags({ key: 'a' }, { key: 'A' })],
});
