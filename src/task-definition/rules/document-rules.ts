import type { RuleText } from './rule.ts';

const REQUEST = 'Amazon ECS API reference, RegisterTaskDefinition, request syntax';

/** Id, severity, title, why, fix, and source when it is not the request syntax. */
type Row = readonly [string, RuleText['severity'], string, string, string, string?];

const ROWS: readonly Row[] = [
  [
    'file-not-text',
    'error',
    'The file is no text',
    'A task definition is JSON or YAML.',
    'Give the path of a text file in UTF-8.',
  ],
  [
    'file-empty',
    'error',
    'The file is empty',
    'A step before this one has written nothing.',
    'Look at the step that writes the file.',
  ],
  [
    'definition-syntax',
    'error',
    'The file cannot be read as JSON or YAML',
    'Nothing can be said of a file that cannot be read.',
    'Mend the place that the message shows.',
    'RFC 8259 (JSON, with comments), YAML 1.2',
  ],
  [
    'duplicate-key',
    'warning',
    'An object has the same key twice',
    'Only the last one counts.',
    'Delete one of them.',
    'RFC 8259, section 4',
  ],
  [
    'json-comments',
    'note',
    'The JSON has comments',
    'They are understood here, but most other tools refuse the file.',
    'Take them out if other tools read the file too.',
    'RFC 8259 has no comments',
  ],
  [
    'not-a-definition',
    'error',
    'The file holds something else than a task definition',
    'A list of containers, several definitions or a single value cannot be registered.',
    'Begin the file with an object that has family and containerDefinitions.',
  ],
  [
    'wrapped-definition',
    'note',
    'The definition is wrapped in the output of a tool',
    'The definition was taken out of what describe-task-definition prints.',
    'Keep only the definition itself to be rid of the note.',
  ],
  [
    'utf-16',
    'note',
    'The file is UTF-16',
    'Some shells write UTF-16, and few other tools read it.',
    'Save the file as UTF-8.',
  ],
  [
    'read-only-field',
    'note',
    'The definition has members that only Amazon ECS sets',
    'They come from describe-task-definition and are not sent.',
    'Delete them to be rid of the note.',
    'Amazon ECS API reference, TaskDefinition compared with RegisterTaskDefinition',
  ],
  [
    'null-member',
    'note',
    'A member is null',
    'Null counts as not given and is not sent.',
    'Delete the member to be rid of the note.',
  ],
  [
    'empty-tags',
    'note',
    'The list of tags is empty',
    'Amazon ECS answers "Tags can not be empty.", so the list is not sent.',
    'Delete tags to be rid of the note.',
  ],
  [
    'number-for-text',
    'warning',
    'A number stands where a text is wanted',
    'cpu and memory of the task are texts; the number is sent as one. An error with strict.',
    'Put the number in quotes.',
  ],
  [
    'text-for-number',
    'warning',
    'A text stands where a number is wanted',
    'Sizes and ports of a container are numbers; the text is sent as one. An error with strict.',
    'Take the quotes away.',
  ],
  [
    'unknown-field',
    'error',
    'Amazon ECS does not know a field',
    'The SDK drops unknown fields without a word, so the setting would be lost.',
    'Write the name that is suggested, or delete the field.',
  ],
  ['missing-field', 'error', 'A field is missing', 'Amazon ECS requires it.', 'Add the field.'],
  [
    'wrong-type',
    'error',
    'A value has the wrong type',
    'Amazon ECS refuses a list where it wants a text, and the like.',
    'Write the value as the message says.',
  ],
  [
    'bad-value',
    'error',
    'A value is none of those that are allowed',
    'Amazon ECS takes only the values of its list; an empty text is a warning, since it may be dropped.',
    'Choose one of the values that the message lists.',
  ],
  [
    'policy',
    'error',
    'The definition breaks a rule of your own policy',
    'The JSON Schema that is given as policy says so.',
    'Change the definition as the message says, or the policy.',
    'The JSON Schema given by the input policy',
  ],
  [
    'policy-unreadable',
    'error',
    'The policy is no JSON Schema',
    'A policy that cannot be read would let everything pass.',
    'Mend the schema; draft 7 is understood.',
    'JSON Schema, draft 7',
  ],
];

/** What is said of a file by reading it, and not by a rule across members. */
export const DOCUMENT_RULES: readonly RuleText[] = ROWS.map(
  ([id, severity, title, why, fix, source = REQUEST]) => ({
    id,
    severity,
    title,
    why,
    fix,
    source,
  }),
);
