import { OUTCOMES } from '../errors.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { GROUPS, type InputRow } from './row.ts';
import { INPUT_ROWS } from './table.ts';
import { wrapped } from './wrapped.ts';

/** Columns of the widest line, what a terminal and a code block in an issue both show. */
const WIDTH = 100;

/** What the exit codes of errors mean. Source: ERROR_CODES. */
const ERROR_EXIT_CODES: readonly ExitCode[] = [
  [1, 'AWS, the network or this machine said no.'],
  [2, 'The inputs or the files are wrong; nothing was sent.'],
];
const CANCELLED: ExitCode = [OUTCOMES.cancelled.exitCode, 'The run was cancelled.'];

/** How a deployment ends. */
const OUTCOME_EXIT_CODES = Object.entries(OUTCOMES).map(
  ([name, { exitCode, sentence }]): ExitCode => [exitCode, `${name}: ${sentence}`],
);

type ExitCode = readonly [code: number, meaning: string];

/** Help for one operation, or an overview without one. Plain text, ends with a line break. */
export function helpText(operation?: OperationName): string {
  const sections = operation === undefined ? overview() : operationHelp(operation);
  return `${sections.join('\n\n')}\n`;
}

function overview(): string[] {
  const operations = Object.entries(OPERATIONS).map(([name, row]) => [name, row.summary] as const);
  const examples = Object.values(OPERATIONS).flatMap((row) => row.examples.slice(0, 1));
  return [
    'slipway takes an Amazon ECS task definition to a healthy service.',
    'Usage: slipway <operation> [flags]',
    section('Operations', operations),
    section('Everywhere', [
      ['--help, -h', 'Shows this, or the flags of an operation.'],
      ['--version', 'Shows the version.'],
    ]),
    exampleSection(examples),
    exitCodes('deploy'),
  ];
}

function operationHelp(operation: OperationName): string[] {
  const rows = INPUT_ROWS.filter(
    (row) => row.only !== 'action' && row.operations.includes(operation),
  );
  const groups = Object.entries(GROUPS).flatMap(([group, title]) => {
    const inGroup = rows.filter((row) => row.group === group);
    if (inGroup.length === 0) return [];
    return [
      section(
        title,
        inGroup.map((row) => [flagText(row), aboutText(row, operation)]),
      ),
    ];
  });
  const word = operation === 'validate' ? ' [file]' : '';
  return [
    OPERATIONS[operation].summary,
    `Usage: slipway ${operation}${word} [flags]`,
    ...groups,
    exampleSection(OPERATIONS[operation].examples),
    exitCodes(operation),
  ];
}

function flagText(row: InputRow): string {
  if (row.type === 'flag') return `--[no-]${row.name}`;
  const value = row.placeholder ?? (row.type === 'choice' ? row.values.join('|') : 'value');
  return `--${row.name} <${value}>`;
}

function aboutText(row: InputRow, operation: OperationName): string {
  if (row.requiredBy?.includes(operation)) return `${row.description} Required.`;
  return row.default === undefined
    ? row.description
    : `${row.description} Default: ${row.default}.`;
}

function exampleSection(examples: readonly string[]): string {
  return ['Examples', ...examples.map((example) => `  slipway ${example}`)].join('\n');
}

/** Only a deployment has all the outcomes; the server runs until it is stopped. */
function exitCodes(operation: OperationName): string {
  const rows =
    operation === 'deploy'
      ? [...OUTCOME_EXIT_CODES, ...ERROR_EXIT_CODES]
      : [[0, 'Done.'] as const, ...ERROR_EXIT_CODES, ...(operation === 'mock' ? [] : [CANCELLED])];
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return section(
    'Exit codes',
    sorted.map(([code, text]) => [String(code), text]),
  );
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const indent = Math.max(...rows.map(([name]) => name.length)) + 4;
  const lines = rows.map(([name, text]) => {
    const [first, ...others] = wrapped(text, WIDTH - indent);
    const rest = others.map((line) => `${' '.repeat(indent)}${line}`);
    return [`  ${name.padEnd(indent - 2)}${first}`, ...rest].join('\n');
  });
  return [title, ...lines].join('\n');
}
