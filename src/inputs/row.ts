import type { OperationName } from './operations.ts';

/** Where inputs come from: the environment that the runner sets, or the arguments in a shell. */
export type Door = 'action' | 'command-line';

/** Headings of the help text, in the order in which it shows them. */
export const GROUPS = {
  definition: 'Task definition',
  service: 'Service',
  waiting: 'Waiting',
  aws: 'AWS',
  mock: 'Mock',
  output: 'Output',
} as const;

interface RowBase {
  /** As users write it: lower case, words joined by hyphens. */
  readonly name: string;
  /** One or two sentences, with what happens when it is not given where there is no default. */
  readonly description: string;
  readonly group: keyof typeof GROUPS;
  readonly operations: readonly OperationName[];
  /** Operations that cannot start without it. */
  readonly requiredBy?: readonly OperationName[];
  /** The only door that has this input; both when absent. */
  readonly only?: Door;
  /** What stands for the value in the help text, `<file>` for instance. */
  readonly placeholder?: string;
  /** Has no effect without the other one. `refuse`: going on would do something else than was asked. */
  readonly needs?: { readonly name: string; readonly otherwise: 'refuse' | 'ignore' };
}

interface StringRow extends RowBase {
  readonly type: 'string';
  readonly default?: string;
}

interface FlagRow extends RowBase {
  readonly type: 'flag';
  readonly default?: boolean;
}

/** `min` and `max` belong to the range, `above` does not. */
export interface NumberRow extends RowBase {
  readonly type: 'integer' | 'number';
  readonly min?: number;
  readonly above?: number;
  readonly max: number;
  readonly default?: number;
}

interface ChoiceRow extends RowBase {
  readonly type: 'choice';
  readonly values: readonly string[];
  readonly default: string;
}

/** One row of the table of inputs. A row without `default` has none: not given is then not sent. */
export type InputRow = StringRow | FlagRow | NumberRow | ChoiceRow;

/** What a parsed input can be. */
export type InputValue = string | number | boolean;
