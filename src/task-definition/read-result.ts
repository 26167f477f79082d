import { codeFrame } from './code-frame.ts';
import type { Json } from './definition.ts';
import type { Finding } from './finding.ts';
import type { Spans } from './spans.ts';
import { placeOfOffset } from './text-lines.ts';

/** A text to read and the name it goes by in messages. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** What a reader makes of a text: a value with the place of each part, or why not. */
export type ReadResult =
  | {
      readonly kind: 'read';
      readonly value: Json;
      readonly spans: Spans;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] };

/** Deepest nesting that is read. A task definition nests eight levels; more is a mistake or an attack. */
export const MAX_DEPTH = 64;

/** What a syntax error is made of. */
export interface SyntaxErrorParts {
  readonly source: SourceText;
  readonly language: 'JSON' | 'YAML';
  readonly offset: number;
  /** What is wrong, as a clause. */
  readonly cause: string;
  readonly hint: string;
}

/** The result for a text that cannot be read: one error with place and code frame. */
export function syntaxError(parts: SyntaxErrorParts): ReadResult {
  const { source, language, offset, cause, hint } = parts;
  const place = placeOfOffset(source.text, offset);
  const where = `line ${place.line}, column ${place.column}`;
  const message = `${source.file} is not valid ${language} at ${where}: ${cause}.\n${codeFrame(source.text, place)}`;
  return {
    kind: 'failed',
    findings: [
      { rule: 'definition-syntax', severity: 'error', pointer: '', ...place, message, hint },
    ],
  };
}

/** True when a value nests deeper than `limit` levels. */
export function isDeeperThan(value: Json, limit: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (limit === 0) return true;
  return Object.values(value).some(
    (child) => child !== undefined && isDeeperThan(child, limit - 1),
  );
}

/** The result for a text that nests too deep to be read. */
export function tooDeep(source: SourceText, language: 'JSON' | 'YAML'): ReadResult {
  return syntaxError({
    source,
    language,
    offset: 0,
    cause: `it nests deeper than ${MAX_DEPTH} levels`,
    hint: 'Give the file of a task definition; those nest about eight levels.',
  });
}
