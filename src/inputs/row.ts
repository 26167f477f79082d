import type { OperationName } from './operations.ts';

/** Where inputs come from: the environment that the runner sets, or the arguments in a shell. */
export type Door = 'action' | 'command-line';

/** Headings of the help text, in the order in which it shows them. */
export const GROUPS = {
  definition: 'Task definition',
  check: 'Checks',
  service: 'Service',
  fleet: 'Several services',
  task: 'Task',
  codedeploy: 'CodeDeploy',
  waiting: 'Waiting',
  fit: 'Packing',
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
  readonly needs?: {
    readonly name: string;
    /** Others that are as good as `name`. */
    readonly orOneOf?: readonly string[];
    readonly otherwise: 'refuse' | 'ignore';
  };
  /** Inputs that stand in for it where it is required. */
  readonly unless?: readonly string[];
}

/** `text` may have several lines. */
interface StringRow extends RowBase {
  readonly type: 'string' | 'text';
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
  readonly default?: string;
}

/**
 * Several values in one text. `pairs`: lines of NAME=value, cut at the first equals sign; `lines`: one a line;
 * `list`: names with commas or line breaks between; `words`: a command as a shell reads it, or a JSON list of texts.
 */
interface SeveralRow extends RowBase {
  readonly type: 'pairs' | 'lines' | 'list' | 'words';
  readonly default?: undefined;
}

/** A JSON object, or a JSON list of them. */
interface ObjectRow extends RowBase {
  readonly type: 'object' | 'objects';
  readonly default?: undefined;
}

/** One row of the table of inputs. A row without `default` has none: not given is then not sent. */
export type InputRow = StringRow | FlagRow | NumberRow | ChoiceRow | SeveralRow | ObjectRow;

/** One line of NAME=value. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** What a parsed input can be. */
export type InputValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Pair[]
  | object
  | readonly object[];
