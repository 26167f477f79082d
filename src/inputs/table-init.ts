import type { InputRow } from './row.ts';

/** The inputs of the operation that writes definition files from a live service. */
export const INIT_ROWS = [
  {
    name: 'output-folder',
    type: 'string',
    default: '.',
    description: 'Folder, which has to be there, for the definition files that init writes.',
    group: 'output',
    operations: ['init'],
    placeholder: 'folder',
  },
  {
    name: 'definition-format',
    type: 'choice',
    values: ['json', 'yaml'],
    default: 'json',
    description: 'How the definition files are written.',
    group: 'output',
    operations: ['init'],
  },
  {
    name: 'force',
    type: 'flag',
    description: 'Writes over definition files that are there. Without it, that is an error.',
    group: 'output',
    operations: ['init'],
  },
] as const satisfies readonly InputRow[];
