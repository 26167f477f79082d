import {
  checkMissing,
  checkNeeds,
  checkValues,
  type Findings,
  operationOf,
} from '../../src/inputs/check.ts';
import type { Door } from '../../src/inputs/row.ts';

const findings = (door: Door): Findings => ({ door, problems: [], warnings: [] });

test.each([
  [{}, 'action', 'deploy'],
  [{ operation: 'status' }, 'action', 'status'],
  [{ operation: 'mock' }, 'command-line', 'mock'],
  [{ operation: 'mock' }, 'action', undefined],
  [{ operation: 'banana' }, 'command-line', undefined],
])('of %j at the door %s the operation is %s', (given, door, operation) => {
  expect(operationOf(new Map(Object.entries(given)), door as Door)).toBe(operation);
});

test('values come parsed, and only those that belong to the operation', () => {
  const found = findings('action');
  const raw = new Map([
    ['service', 'web'],
    ['max-retries', '5'],
    ['desired-count', '3'],
  ]);
  expect([...checkValues(raw, 'status', found)]).toEqual([
    ['service', 'web'],
    ['max-retries', 5],
  ]);
  expect(found.problems).toEqual([]);
  expect(found.warnings).toHaveLength(1);
});

test('without an operation every value is checked for its type alone', () => {
  const found = findings('command-line');
  const raw = new Map([
    ['desired-count', 'x'],
    ['port', 'y'],
  ]);
  expect(checkValues(raw, undefined, found).size).toBe(0);
  expect(found.problems.map((problem) => problem.code)).toEqual(['input-invalid', 'input-invalid']);
});

test.each([
  [['speed'], 'deploy', 1],
  [['speed', 'mock'], 'deploy', 0],
  [['speed'], 'mock', 0],
  [['image'], 'deploy', 1],
  [['image', 'task-definition'], 'deploy', 0],
  [['container-name'], 'validate', 1],
  [['container-name'], 'status', 0],
] as const)('%j at %s: %i inputs lack what they need', (given, operation, count) => {
  const found = findings('command-line');
  checkNeeds(new Set(given), operation, found);
  expect(found.problems).toHaveLength(count);
});

test.each([
  [[], 'status', ['status needs service, and it is not given.']],
  [['service'], 'status', []],
  [[], 'validate', ['validate needs task-definition, and it is not given.']],
  [[], 'mock', []],
] as const)('with %j, what %s misses is told', (given, operation, messages) => {
  const problems = checkMissing(new Set(given), operation, 'action');
  expect(problems.map((problem) => problem.message)).toEqual(messages);
});

test.each([
  ['secrets', 'hunter2'],
  ['command', '"hunter2'],
  ['service-managed-ebs-volume', 'hunter2'],
])('what %s cannot be read from is not printed', (name, text) => {
  const found = findings('action');
  checkValues(new Map([[name, text]]), 'deploy', found);
  expect(found.problems).toMatchObject([
    { code: 'input-invalid', message: expect.stringContaining(name) },
  ]);
  expect(JSON.stringify(found.problems)).not.toContain('hunter2');
});
