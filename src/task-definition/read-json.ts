import type { ParseError } from 'jsonc-parser';
import type { Json } from './definition.ts';
import type { Finding } from './finding.ts';
import { explainJsonError } from './json-cause.ts';
import { readablePath } from './json-pointer.ts';
import {
  isDeeperThan,
  MAX_DEPTH,
  type ReadResult,
  type SourceText,
  syntaxError,
  tooDeep,
} from './read-result.ts';
import { scanJson } from './scan-json.ts';
import type { DuplicateKey } from './spans.ts';
import { placeOfOffset } from './text-lines.ts';

/**
 * Reads JSON. Comments are accepted with a note, a doubled key is a warning, anything else that JSON does not
 * allow is one error with its place and likely cause. The parser that finds causes is loaded only for a text
 * that JSON.parse refuses.
 */
export async function readJson(source: SourceText): Promise<ReadResult> {
  const value = parseStrictly(source.text);
  if (value === undefined) return readWithComments(source);
  if (isDeeperThan(value, MAX_DEPTH)) return tooDeep(source, 'JSON');
  const { spans, duplicates } = scanJson(source.text);
  return {
    kind: 'read',
    value,
    spans,
    findings: duplicates.map((key) => duplicateFinding(source.text, key)),
  };
}

function parseStrictly(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

async function readWithComments(source: SourceText): Promise<ReadResult> {
  const { parseTree, printParseErrorCode } = await import('jsonc-parser');
  const text = source.text.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors);
  } catch {
    return tooDeep(source, 'JSON');
  }
  const first = errors[0];
  if (first !== undefined) {
    const explained = explainJsonError({
      text,
      offset: first.offset,
      code: printParseErrorCode(first.error),
    });
    return syntaxError({ source, language: 'JSON', ...explained });
  }
  const plain = withoutComments(text);
  const value = parseStrictly(plain);
  if (value === undefined) return notJson(source);
  if (isDeeperThan(value, MAX_DEPTH)) return tooDeep(source, 'JSON');
  const { spans, duplicates } = scanJson(plain);
  const doubled = duplicates.map((key) => duplicateFinding(source.text, key));
  return { kind: 'read', value, spans, findings: [commentNote(source, plain), ...doubled] };
}

/** The text with blanks in place of comments, so that every offset stays. */
function withoutComments(text: string): string {
  const token = /"(?:[^"\\]+|\\.)*"|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (found) =>
    found[0] === '"' ? found : found.replace(/[^\r\n]/g, ' '),
  );
}

/** For what the lenient parser lets pass and JSON.parse does not, such as an odd kind of white space. */
function notJson(source: SourceText): ReadResult {
  return syntaxError({
    source,
    language: 'JSON',
    offset: 0,
    cause: 'a strict parser refuses it',
    hint: 'Save the file as plain UTF-8 JSON, with ordinary spaces between the values.',
  });
}

function commentNote(source: SourceText, plain: string): Finding {
  const text = source.text.replace(/^\uFEFF/, ' ');
  let offset = 0;
  while (offset < plain.length && plain[offset] === text[offset]) offset += 1;
  return {
    rule: 'json-comments',
    severity: 'note',
    pointer: '',
    ...placeOfOffset(source.text, offset),
    message: `${source.file} has comments, which plain JSON does not allow; they are skipped.`,
    hint: 'Take the comments out if other tools read this file too.',
  };
}

function duplicateFinding(text: string, key: DuplicateKey): Finding {
  const first = placeOfOffset(text, key.firstKey);
  return {
    rule: 'duplicate-key',
    severity: 'warning',
    pointer: key.pointer,
    ...placeOfOffset(text, key.secondKey),
    message: `${readablePath(key.pointer)} is given twice, first on line ${first.line}; only the last one counts.`,
    hint: 'Delete one of the two.',
  };
}
