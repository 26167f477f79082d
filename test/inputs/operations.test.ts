import { readCommandLine } from '../../src/inputs/from-argv.ts';
import { isOperation, OPERATIONS } from '../../src/inputs/operations.ts';

test.each(['validate', 'render', 'register', 'deploy', 'status', 'mock'])(
  '%s is an operation',
  (word) => {
    expect(isOperation(word)).toBe(true);
  },
);

test.each(['', 'Deploy', 'constructor', 'toString', 'undo'])('%j is no operation', (word) => {
  expect(isOperation(word)).toBe(false);
});

const EXAMPLES = Object.entries(OPERATIONS).flatMap(([name, row]) =>
  row.examples.map((example) => [name, example] as const),
);

test.each(EXAMPLES)('an example of %s can be run as it stands: %s', (name, example) => {
  expect(readCommandLine(example.split(' '))).toMatchObject({
    kind: 'run',
    inputs: { operation: name },
  });
});
