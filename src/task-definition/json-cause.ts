/** A syntax error as the parser reports it: its code and where it gave up. */
export interface JsonError {
  readonly text: string;
  readonly offset: number;
  readonly code: string;
}

/** What is wrong, where to point and what to do. */
export interface JsonCause {
  readonly offset: number;
  readonly cause: string;
  readonly hint: string;
}

interface Surroundings extends JsonError {
  /** Offset of the last character before the error that is no white space, or -1. */
  readonly before: number;
  /** The text from the error on. */
  readonly rest: string;
}

type Explain = (error: Surroundings) => JsonCause | undefined;

/** Marks that template tools leave where a value goes, and words written to be replaced. */
const PLACEHOLDER =
  /^(?:<[^>\n]*>|\$\{[^}\n]*\}?|\{\{.*?\}\}|%[\w.-]+%|\$\w+|\$\(|env\.\w+|(?!True\b|False\b|None\b|NaN\b)[A-Z][A-Z0-9_]{2,}\b)/;

const ellipsis: Explain = ({ rest, offset }) =>
  /^(?:\.\.\.|…)/.test(rest)
    ? {
        offset,
        cause: 'an ellipsis stands where something was left out',
        hint: 'Write out what the dots stand for, or delete them and the comma before them.',
      }
    : undefined;

const webPage: Explain = ({ rest, offset }) =>
  /^<(?:!doctype|html|\?xml)/i.test(rest)
    ? {
        offset,
        cause: 'it is a web page or XML',
        hint: 'Check what wrote this file; a download often saves an error page.',
      }
    : undefined;

const yamlInside: Explain = ({ text, rest, offset }) =>
  text.slice(0, offset).trim() === '' && /^(?:---|[\w-]+:(?:\s|$))/.test(rest)
    ? { offset, cause: 'it looks like YAML', hint: 'Let the name of a YAML file end in .yaml.' }
    : undefined;

const placeholder: Explain = ({ text, rest, offset }) => {
  const from = text[offset - 1] === '{' && rest.startsWith('{') ? offset - 1 : offset;
  const found = PLACEHOLDER.exec(text.slice(from));
  if (found === null) return undefined;
  return {
    offset: from,
    cause: `the placeholder ${found[0].trim()} has not been replaced and stands outside of quotes`,
    hint: 'Replace it with a value before this step, or put quotes around it.',
  };
};

const singleQuote: Explain = ({ rest, offset }) =>
  rest.startsWith("'")
    ? { offset, cause: 'it uses single quotes', hint: 'Put names and texts in double quotes.' }
    : undefined;

const foreignWord: Explain = ({ rest, offset }) => {
  const word = /^(?:True|False|None|undefined|NaN|Infinity|nil)\b/.exec(rest)?.[0];
  return word === undefined
    ? undefined
    : {
        offset,
        cause: `${word} is no JSON value`,
        hint: 'Write true, false, null, a number or a text in quotes.',
      };
};

const trailingComma: Explain = ({ text, rest, before }) =>
  text[before] === ',' && /^[\]}]/.test(rest)
    ? {
        offset: before,
        cause: `there is a comma before the closing ${rest[0]}`,
        hint: 'Delete the comma after the last item.',
      }
    : undefined;

const doubledComma: Explain = ({ text, rest, before, offset }) =>
  text[before] === ',' && rest.startsWith(',')
    ? { offset, cause: 'there are two commas in a row', hint: 'Delete one of the commas.' }
    : undefined;

const missingValue: Explain = ({ text, rest, before, offset }) =>
  text[before] === ':' && /^[,}\]]/.test(rest)
    ? {
        offset,
        cause: 'the value after the colon is missing',
        hint: 'Write the value; if a template fills it in, check that its variable is set.',
      }
    : undefined;

const missingComma: Explain = ({ code, before }) =>
  code === 'CommaExpected'
    ? {
        offset: before + 1,
        cause: 'a comma is missing here',
        hint: 'Put a comma between the two items.',
      }
    : undefined;

const missingColon: Explain = ({ code, before }) =>
  code === 'ColonExpected'
    ? {
        offset: before + 1,
        cause: 'a colon is missing after the name',
        hint: 'Put a colon between name and value.',
      }
    : undefined;

const unfinishedText: Explain = ({ code, offset }) =>
  code === 'UnexpectedEndOfString'
    ? {
        offset,
        cause: 'this text has no closing quote on its line',
        hint: 'Close the quote; write a line break inside a text as \\n.',
      }
    : undefined;

const rawCharacter: Explain = ({ code, offset }) =>
  code === 'InvalidCharacter'
    ? {
        offset,
        cause: 'this text holds a raw tab or control character',
        hint: 'Write a tab as \\t.',
      }
    : undefined;

const badEscape: Explain = ({ code, offset }) =>
  code === 'InvalidEscapeCharacter' || code === 'InvalidUnicode'
    ? { offset, cause: 'a backslash begins no known escape', hint: 'Write a backslash as \\\\.' }
    : undefined;

const unclosed: Explain = ({ text, code }) => {
  if (!/^Close(?:Brace|Bracket)Expected$/.test(code)) return undefined;
  const opener = lastUnclosed(text);
  const closer = code === 'CloseBraceExpected' ? '}' : ']';
  if (opener === undefined) return undefined;
  return {
    offset: opener,
    cause: `the ${text[opener]} here is never closed; the file ends first`,
    hint: `Add the missing ${closer}, or restore the end of the file.`,
  };
};

const textAfterEnd: Explain = ({ code, offset }) =>
  code === 'EndOfFileExpected'
    ? {
        offset,
        cause: 'there is more text after the end of the definition',
        hint: 'Delete what follows, or a closing brace that is one too many before it.',
      }
    : undefined;

const bareWord: Explain = ({ rest, offset }) => {
  const word = /^[A-Za-z_$][\w.$-]*/.exec(rest)?.[0];
  return word === undefined
    ? undefined
    : {
        offset,
        cause: `${word} is not in quotes`,
        hint: 'Put double quotes around names and texts.',
      };
};

/** Asked in this order; the first that knows the cause answers. */
const EXPLANATIONS: readonly Explain[] = [
  ellipsis,
  webPage,
  yamlInside,
  placeholder,
  singleQuote,
  foreignWord,
  trailingComma,
  doubledComma,
  missingValue,
  unfinishedText,
  rawCharacter,
  badEscape,
  unclosed,
  missingComma,
  missingColon,
  textAfterEnd,
  bareWord,
];

/** The likely cause of a JSON syntax error, judged by what stands around the place where parsing stopped. */
export function explainJsonError(error: JsonError): JsonCause {
  const before = error.text.slice(0, error.offset).trimEnd().length - 1;
  const surroundings = { ...error, before, rest: error.text.slice(error.offset) };
  for (const explain of EXPLANATIONS) {
    const cause = explain(surroundings);
    if (cause !== undefined) return cause;
  }
  return {
    offset: error.offset,
    cause: 'a value, a name in quotes or a closing brace is missing',
    hint: 'Compare this line and the one before it with the JSON format.',
  };
}

function lastUnclosed(text: string): number | undefined {
  const open: number[] = [];
  const token = /"(?:[^"\\\n]+|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\/|[{}[\]]/g;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(index);
    else if (found === '}' || found === ']') open.pop();
  }
  return open.at(-1);
}
