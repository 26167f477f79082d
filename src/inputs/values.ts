import type { Pair } from './row.ts';
import type { TableRow } from './table.ts';

type InputName = TableRow['name'];

type RowOf<N extends InputName> = Extract<TableRow, { readonly name: N }>;

type ValueOf<R> = R extends { readonly type: 'choice'; readonly values: readonly (infer V)[] }
  ? V
  : R extends { readonly type: 'flag' }
    ? boolean
    : R extends { readonly type: 'integer' | 'number' }
      ? number
      : R extends { readonly type: 'pairs' }
        ? readonly Pair[]
        : R extends { readonly type: 'lines' | 'list' | 'words' }
          ? readonly string[]
          : R extends { readonly type: 'objects' }
            ? readonly object[]
            : R extends { readonly type: 'object' }
              ? object
              : string;

type Defaulted = Extract<TableRow, { readonly default: unknown }>['name'];

/** Parsed values by input name, with the types that the table gives them: those with a default are always there. */
export type Values = { readonly [N in Defaulted]: ValueOf<RowOf<N>> } & {
  readonly [N in Exclude<InputName, Defaulted>]?: ValueOf<RowOf<N>>;
};
