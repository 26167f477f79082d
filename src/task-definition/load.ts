import { decodeText } from './decode-text.ts';
import type { Json } from './definition.ts';
import { createDocument, type Document, type Format } from './document.ts';
import type { Finding } from './finding.ts';
import { readJson } from './read-json.ts';
import type { ReadResult, SourceText } from './read-result.ts';
import { readYaml } from './read-yaml.ts';
import { type NotDefinition, type Unwrapped, unwrap } from './unwrap.ts';

/** A file as it was read. */
export interface Source {
  /** Its name in messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a file is expected to hold: how it is taken out of what it is wrapped in, and what is said of anything else. */
export interface Reading {
  unwrap(value: Json): Unwrapped;
  refuse(file: string, found: NotDefinition): Pick<Finding, 'rule' | 'message' | 'hint'>;
}

const TASK_DEFINITION: Reading = { unwrap, refuse: notADefinition };

/** A document with what was noticed while reading it, or why there is none. */
export type Loaded =
  | { readonly kind: 'loaded'; readonly document: Document; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] };

/**
 * Reads a task definition from the bytes of a file: JSON (comments allowed) or YAML, by the name's ending or else
 * by what it looks like. Never throws for what a file may hold.
 */
export async function loadDocument(
  source: Source,
  reading: Reading = TASK_DEFINITION,
): Promise<Loaded> {
  const { file } = source;
  const decoded = decodeText(source.bytes);
  if (decoded.kind === 'not-text') {
    const message = `${file} is not a text file: ${decoded.reason}.`;
    return failed(
      'file-not-text',
      message,
      'Give the path of a JSON or YAML task definition in UTF-8.',
    );
  }
  if (decoded.text.replace(/^\uFEFF/, '').trim() === '') {
    const message = `${file} is empty${decoded.text === '' ? '' : ' but for white space'}.`;
    return failed('file-empty', message, 'Check the step that writes this file.');
  }
  const loaded = await loadText({ file, text: decoded.text }, reading);
  if (loaded.kind === 'failed' || !decoded.utf16) return loaded;
  return { ...loaded, findings: [utf16Note(file), ...loaded.findings] };
}

/** Reads a task definition from a text; the half of {@link loadDocument} that does not care about bytes. */
export async function loadText(
  source: SourceText,
  reading: Reading = TASK_DEFINITION,
): Promise<Loaded> {
  const format = formatOf(source);
  const result = await (format === 'json' ? readJson(source) : readYaml(source));
  if (result.kind === 'failed') return result;
  const unwrapped = reading.unwrap(result.value);
  if (unwrapped.kind === 'definition') return fromValue({ source, format, result, unwrapped });
  const { rule, message, hint } = reading.refuse(source.file, unwrapped);
  return failed(rule, message, hint);
}

function formatOf({ file, text }: SourceText): Format {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  if (/\.json[c5]?$/i.test(file)) return 'json';
  return /^\uFEFF?\s*(?:[[{<]|\/[/*])/.test(text) ? 'json' : 'yaml';
}

interface Read {
  readonly source: SourceText;
  readonly format: Format;
  readonly result: Extract<ReadResult, { kind: 'read' }>;
  readonly unwrapped: Extract<Unwrapped, { kind: 'definition' }>;
}

function fromValue({ source, format, result, unwrapped }: Read): Loaded {
  const { value, base, tagsAt } = unwrapped;
  const fileAt = (pointer: string) =>
    tagsAt !== undefined && /^\/tags(?=\/|$)/.test(pointer)
      ? tagsAt + pointer.slice(5)
      : base + pointer;
  const document = createDocument({ ...source, format, value, spans: result.spans, fileAt });
  const read = result.findings.map((finding) => intoDefinition(finding, base));
  return {
    kind: 'loaded',
    document,
    findings: base === '' ? read : [wrapNote(document, base), ...read],
  };
}

function intoDefinition(finding: Finding, base: string): Finding {
  if (!finding.pointer.startsWith(`${base}/`)) return finding;
  return { ...finding, pointer: finding.pointer.slice(base.length) };
}

function notADefinition(file: string, found: NotDefinition) {
  const rule = 'not-a-definition';
  if (found.kind === 'container-list') {
    const message = `${file} is a list of container definitions, not a task definition.`;
    const hint = 'Wrap the list: {"family": "your-family", "containerDefinitions": [ … ]}.';
    return { rule, message, hint };
  }
  if (found.kind === 'several') {
    const message = `${file} holds ${found.count} task definitions; exactly one can be used.`;
    return { rule, message, hint: 'Keep one task definition a file.' };
  }
  const message = `${file} holds ${found.found} where the object of a task definition should be.`;
  const hint = 'Begin the file with an object that has "family" and "containerDefinitions".';
  return { rule, message, hint };
}

function failed(rule: string, message: string, hint: string): Loaded {
  const finding: Finding = {
    rule,
    severity: 'error',
    pointer: '',
    line: 1,
    column: 1,
    message,
    hint,
  };
  return { kind: 'failed', findings: [finding] };
}

function utf16Note(file: string): Finding {
  return {
    rule: 'utf-16',
    severity: 'note',
    pointer: '',
    line: 1,
    column: 1,
    message: `${file} is UTF-16; it was understood, and what is written from it is UTF-8.`,
    hint: 'Save the file as UTF-8 if other tools read it too.',
  };
}

function wrapNote(document: Document, base: string): Finding {
  return {
    rule: 'wrapped-definition',
    severity: 'note',
    pointer: '',
    ...document.place(''),
    message: `The definition was taken from ${base} of ${document.file}; nothing else there is used but its tags.`,
    hint: 'Keep only the definition itself in the file to be rid of this note.',
  };
}
