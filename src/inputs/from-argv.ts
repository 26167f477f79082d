import { closest } from './closest.ts';
import { helpText } from './help.ts';
import type { ParsedRun } from './inputs.ts';
import { isOperation, OPERATIONS, type OperationName } from './operations.ts';
import { parseInputs } from './parse-inputs.ts';
import { errorOf, type Problem, quoted } from './problem.ts';
import { readFlags } from './read-flags.ts';
import { VERSION } from './version.ts';

/**
 * The run that a command line asks for.
 *
 * @param argv the arguments after the program's own name; the first is the operation
 * @throws SlipwayError input-*
 */
export function readCommandLine(argv: readonly string[]): ParsedRun {
  const [first, ...rest] = argv;
  if (first === undefined || isHelp(first)) return print(helpText());
  if (first === '--version') return print(`${VERSION}\n`);
  if (first === 'help') return print(helpText(rest[0] === undefined ? undefined : named(rest[0])));
  const operation = named(first);
  if (asksForHelp(rest)) return print(helpText(operation));
  const { raw, problems } = readFlags(rest, operation);
  raw.set('operation', operation);
  return parseInputs(raw, 'command-line', problems);
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h';
}

/** Anything after `--` is a word, not a flag. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some(isHelp);
}

function print(text: string): ParsedRun {
  return { kind: 'print', text };
}

function named(word: string): OperationName {
  if (isOperation(word)) return word;
  throw errorOf([word.startsWith('-') ? flagFirst(word) : unknownOperation(word)]);
}

function unknownOperation(word: string): Problem {
  const names = Object.keys(OPERATIONS);
  const meant = closest(word, names);
  return {
    code: 'input-unknown',
    message: `There is no operation ${quoted(word)}; there are ${names.join(', ')}.`,
    hint: meant === undefined ? 'Name one of them first.' : `Did you mean ${meant}?`,
  };
}

function flagFirst(word: string): Problem {
  return {
    code: 'input-missing',
    message: `The first word must be the operation, and it is ${quoted(word)}.`,
    hint: `Write one of ${Object.keys(OPERATIONS).join(', ')} before the flags.`,
  };
}
