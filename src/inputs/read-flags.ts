import { parseArgs } from 'node:util';
import { closest } from './closest.ts';
import type { OperationName } from './operations.ts';
import { allowedText } from './parse-value.ts';
import { type Problem, quoted } from './problem.ts';
import type { InputRow } from './row.ts';
import { INPUT_ROWS } from './table.ts';

const ROWS = new Map(
  INPUT_ROWS.filter((row) => row.only !== 'action').map((row) => [row.name, row]),
);

/** Flags by input name, as texts, and what is wrong with how they are written. */
export interface ReadFlags {
  readonly raw: Map<string, string>;
  readonly problems: Problem[];
}

type OptionToken = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;

/** One flag as it was meant: the text for an input, or what is wrong with it. */
type Reading = { readonly row: InputRow; readonly text: string } | Problem;

/**
 * Reads the arguments after the operation. `--mock`, `--no-mock` and `--mock=false` set a flag;
 * `validate` takes files as words of their own too.
 */
export function readFlags(words: readonly string[], operation: OperationName): ReadFlags {
  const read: ReadFlags = { raw: new Map(), problems: [] };
  let isValueOfUnknown = false;
  for (const token of tokensOf(words)) {
    if (token.kind === 'positional') {
      // The word after a flag that does not exist is most likely its value: one mistake, one line.
      if (!isValueOfUnknown) keep(readWord(token.value, operation), read);
      isValueOfUnknown = false;
    } else if (token.kind === 'option') {
      const reading = readOption(token);
      isValueOfUnknown = 'code' in reading && reading.code === 'input-unknown';
      keep(reading, read);
    }
  }
  return read;
}

function tokensOf(words: readonly string[]) {
  const options = [...ROWS.values()].map(
    (row) => [row.name, { type: row.type === 'flag' ? 'boolean' : 'string' }] as const,
  );
  return parseArgs({
    args: [...words],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

function readOption({ name, rawName, value, inlineValue }: OptionToken): Reading {
  const row = rawName.startsWith('--') ? ROWS.get(name) : undefined;
  const negated = row === undefined && name.startsWith('no-') ? ROWS.get(name.slice(3)) : undefined;
  if (negated?.type === 'flag' && value === undefined) return { row: negated, text: 'false' };
  if (row === undefined) return unknownFlag(rawName);
  if (row.type === 'flag' && value === undefined) return { row, text: 'true' };
  const text = value?.trim() ?? '';
  // A flag that follows was not meant as the value of this one; a negative number may have been, or a list in YAML.
  const isNextFlag = inlineValue === false && /^-[^\d\s]/.test(text);
  return text === '' || isNextFlag ? noValue(row, isNextFlag ? text : undefined) : { row, text };
}

function keep(reading: Reading, { raw, problems }: ReadFlags): void {
  if ('code' in reading) {
    problems.push(reading);
    return;
  }
  const { row, text } = reading;
  const before = raw.get(row.name);
  const isJoined = before !== undefined && takesLines(row);
  if (before !== undefined && !isJoined) problems.push(givenTwice(row.name, before, text));
  raw.set(row.name, isJoined ? `${before}\n${text}` : text);
}

/** What takes several lines in a workflow may be given several times in a shell. */
function takesLines({ type }: InputRow): boolean {
  return type === 'pairs' || type === 'lines' || type === 'list';
}

function givenTwice(name: string, before: string, text: string): Problem {
  return {
    code: 'input-conflict',
    message: `--${name} is given twice: ${quoted(before)} and ${quoted(text)}.`,
    hint: `Give --${name} once.`,
  };
}

function noValue(row: InputRow, nextFlag: string | undefined): Problem {
  const next =
    nextFlag === undefined
      ? ''
      : ` If ${quoted(nextFlag)} is the value, write --${row.name}=${nextFlag}.`;
  return {
    code: 'input-invalid',
    message: `--${row.name} has no value; it takes ${allowedText(row)}.`,
    hint: `Write the value after --${row.name}, or leave the flag out.${next}`,
  };
}

function readWord(word: string, operation: OperationName): Reading {
  const files = ROWS.get('files');
  const text = word.trim();
  if (operation === 'validate' && files !== undefined && text !== '') {
    return { row: files, text };
  }
  return {
    code: 'input-unknown',
    message: `${operation} takes no word of its own, and there is ${quoted(word)}.`,
    hint: 'Write a value after its flag, and one of a true-or-false flag with an equals sign: --mock=false.',
  };
}

function unknownFlag(rawName: string): Problem {
  const meant = closest(rawName.replace(/^-+/, ''), [...ROWS.keys()]);
  return {
    code: 'input-unknown',
    message: `There is no flag ${quoted(rawName)}.`,
    hint: meant === undefined ? 'Use --help to see every flag.' : `Did you mean --${meant}?`,
  };
}
