import type { InputRow } from './row.ts';
import { WITH_DEFINITION } from './with-operations.ts';

const CHECK = { group: 'check', operations: WITH_DEFINITION } as const;

/** The inputs that say what a definition is checked for, and where the findings go. */
export const CHECK_ROWS = [
  {
    ...CHECK,
    name: 'files',
    type: 'lines',
    description:
      'Further task definition files to validate, one a line. On the command line, words without a flag.',
    operations: ['validate'],
    placeholder: 'file',
  },
  {
    ...CHECK,
    name: 'rules',
    type: 'list',
    description:
      'Groups of good-practice rules to look at too: security, cost, reliability, or all. Without it, none.',
    placeholder: 'groups',
  },
  {
    ...CHECK,
    name: 'ignore-rules',
    type: 'list',
    description:
      'Ids of rules to leave out. Without it, none but those that a definition switches off.',
    placeholder: 'ids',
  },
  {
    ...CHECK,
    name: 'strict',
    type: 'flag',
    description:
      'Makes swapped numbers and texts errors. Without it, they are put right with a warning.',
  },
  {
    ...CHECK,
    name: 'policy',
    type: 'string',
    description: 'File with a JSON Schema of your own that definitions have to satisfy too.',
    placeholder: 'file',
  },
  {
    ...CHECK,
    name: 'sarif-file',
    type: 'string',
    description: 'File to write the findings to as SARIF 2.1.0. Without it, none is written.',
    operations: ['validate'],
    placeholder: 'file',
  },
  {
    ...CHECK,
    name: 'explain',
    type: 'string',
    description: 'Id of a rule to print: what it wants, why, and how to mend it. Checks no file.',
    operations: ['validate'],
    only: 'command-line',
    placeholder: 'rule',
  },
] as const satisfies readonly InputRow[];
