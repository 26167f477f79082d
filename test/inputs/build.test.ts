import { buildInputs } from '../../src/inputs/build.ts';
import { OPERATIONS, type OperationName } from '../../src/inputs/operations.ts';
import type { InputRow, InputValue } from '../../src/inputs/row.ts';
import { INPUT_ROWS } from '../../src/inputs/table.ts';
import type { Values } from '../../src/inputs/values.ts';

/** A value for every row that no other row of its type has, and that is not its default. */
function sampleOf(row: InputRow, index: number): InputValue {
  switch (row.type) {
    case 'string':
      return `the ${row.name}`;
    case 'flag':
      return row.default !== true;
    case 'choice':
      return row.values.at(-1) ?? '';
    default:
      return 1000 + index;
  }
}

const SAMPLES = new Map(INPUT_ROWS.map((row, index) => [row.name, sampleOf(row, index)]));
const everything = Object.fromEntries(SAMPLES) as unknown as Values;

function memberOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

test.each(Object.keys(OPERATIONS) as OperationName[])(
  'every input of %s arrives under its own name with its own value',
  (operation) => {
    const inputs = buildInputs(operation, everything);
    const rows = INPUT_ROWS.filter((row) => row.operations.includes(operation));
    const expected = rows
      .filter((row) => row.name !== 'operation')
      .map((row) => [memberOf(row.name), SAMPLES.get(row.name)] as const);
    // What is about several services is told apart from what is about each.
    const all =
      'fleet' in inputs ? { ...inputs, ...inputs.fleet, services: inputs.fleet?.text } : inputs;
    expect(all).toMatchObject({ operation, ...Object.fromEntries(expected) });
  },
);
