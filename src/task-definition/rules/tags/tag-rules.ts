import type { Located } from '../../reader.ts';
import { objectsAt, textAt } from '../../reader.ts';
import { rootOf } from '../definition-facts.ts';
import type { Hit, Rule, RuleText } from '../rule.ts';

const SOURCE = 'Amazon ECS API reference, RegisterTaskDefinition, tags';

/** The rules that look at one tag after the other. */
export const TAG_RULES: readonly Rule[] = [
  tagRule({
    id: 'tag-key-length',
    severity: 'error',
    title: 'The key of a tag is too long',
    why: 'A tag key has at most 128 characters; a request with a longer one is refused.',
    fix: 'Shorten the key to 128 characters.',
    source: SOURCE,
    inspect: (tag) => tooLong(tag, 'key', 128),
  }),
  tagRule({
    id: 'tag-value-length',
    severity: 'error',
    title: 'The value of a tag is too long',
    why: 'A tag value has at most 256 characters; a request with a longer one is refused.',
    fix: 'Shorten the value to 256 characters.',
    source: SOURCE,
    inspect: (tag) => tooLong(tag, 'value', 256),
  }),
  tagRule({
    id: 'tag-aws-prefix',
    severity: 'error',
    title: 'A tag begins with aws:',
    why: 'Keys and values that begin with aws: in any case belong to AWS; nobody else can write them.',
    fix: 'Delete tags that AWS has written, for example those of CloudFormation.',
    source: SOURCE,
    inspect: ({ value, pointer }) =>
      ['key', 'value']
        .filter((name) => /^aws:/i.test(textAt(value, name) ?? ''))
        .map((name) => ({
          pointer: `${pointer}/${name}`,
          message: `The ${name} of this tag is "${textAt(value, name)}", and aws: belongs to AWS.`,
          hint: 'Delete this tag.',
        })),
  }),
];

function tagRule(rule: RuleText & { inspect(tag: Located): readonly Hit[] }): Rule {
  const { inspect, ...text } = rule;
  return {
    ...text,
    check: (definition) => objectsAt(rootOf(definition), 'tags').flatMap(inspect),
  };
}

function tooLong(tag: Located, name: 'key' | 'value', most: number): readonly Hit[] {
  const { length } = textAt(tag.value, name) ?? '';
  if (length <= most) return [];
  const message = `The ${name} of this tag has ${length} characters; it can have ${most}.`;
  return [{ pointer: `${tag.pointer}/${name}`, message, hint: `Shorten the ${name} of this tag.` }];
}
