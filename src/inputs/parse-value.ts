import { parseLines, parseList, parseObject, parseObjects, parsePairs } from './parse-several.ts';
import { parseWords } from './parse-words.ts';
import type { InputRow, InputValue, NumberRow } from './row.ts';

/** The core schema of YAML 1.2 has these spellings of a boolean and no others. Source: YAML 1.2.2, section 10.3.2. */
const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/**
 * The value that a text stands for, or `undefined` when the row does not allow it.
 * The text comes trimmed and is not empty.
 */
export function parseValue(row: InputRow, text: string): InputValue | undefined {
  switch (row.type) {
    case 'string':
      return /\p{Cc}/u.test(text) ? undefined : text;
    case 'text':
      return /[^\P{Cc}\t\r\n]/u.test(text) ? undefined : text;
    case 'flag':
      return Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined;
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? inRange(row, Number(text)) : undefined;
    case 'number':
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? inRange(row, Number(text)) : undefined;
    case 'choice':
      return row.values.includes(text) ? text : undefined;
    case 'pairs':
      return parsePairs(text);
    case 'lines':
      return parseLines(text);
    case 'list':
      return parseList(text);
    case 'words':
      return parseWords(text);
    case 'object':
      return parseObject(text);
    case 'objects':
      return parseObjects(text);
  }
}

function inRange(row: NumberRow, value: number): number | undefined {
  const tooLow =
    (row.min !== undefined && value < row.min) || (row.above !== undefined && value <= row.above);
  // Minus zero is written as it is read, and reads oddly in a log.
  return tooLow || value > row.max ? undefined : value + 0;
}

/** What a row takes, in words that go on after "it takes". */
export function allowedText(row: InputRow): string {
  switch (row.type) {
    case 'string':
      return 'one line of text';
    case 'text':
      return 'a text, which may have several lines';
    case 'flag':
      return 'true or false';
    case 'integer':
      return `a whole number ${rangeText(row)}`;
    case 'number':
      return `a number ${rangeText(row)}`;
    case 'choice':
      return `one of ${row.values.join(', ')}`;
    case 'pairs':
      return 'lines of NAME=value';
    case 'lines':
      return 'one value a line';
    case 'list':
      return 'names with commas or line breaks between them';
    case 'words':
      return 'a command as a shell reads it, with every quote closed, or a JSON list of texts';
    case 'object':
      return 'a JSON object';
    case 'objects':
      return 'a JSON list of objects';
  }
}

function rangeText({ min, above, max }: NumberRow): string {
  return above === undefined ? `from ${min} to ${max}` : `above ${above} and at most ${max}`;
}
