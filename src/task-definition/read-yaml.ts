import type * as Yaml from 'yaml';
import type { Json } from './definition.ts';
import { childPointer } from './json-pointer.ts';
import {
  isDeeperThan,
  MAX_DEPTH,
  type ReadResult,
  type SourceText,
  syntaxError,
  tooDeep,
} from './read-result.ts';
import type { Span } from './spans.ts';

/**
 * Reads YAML 1.2 with merge keys. One document a file; doubled keys are an error, as in every YAML parser.
 */
export async function readYaml(source: SourceText): Promise<ReadResult> {
  const yaml = await import('yaml');
  try {
    return readDocuments(yaml, source);
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(source, 'YAML');
    const cause = error instanceof Error ? sentence(error.message) : 'it cannot be read';
    return syntaxError({
      source,
      language: 'YAML',
      offset: 0,
      cause,
      hint: 'Write the definition without aliases.',
    });
  }
}

function readDocuments(yaml: typeof Yaml, source: SourceText): ReadResult {
  const text = source.text.replace(/^\uFEFF/, ' ');
  const parsed = yaml.parseAllDocuments(text, {
    prettyErrors: false,
    merge: true,
    logLevel: 'silent',
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  const error = documents.flatMap((document) => document.errors)[0];
  if (error !== undefined) return yamlError(source, error);
  const filled = documents.filter(
    ({ contents }) => !yaml.isScalar(contents) || contents.value !== null,
  );
  const [document, second] = filled;
  if (second !== undefined) return severalDocuments(source, second, filled.length);
  const value: Json = document?.toJS({ maxAliasCount: 100 }) ?? null;
  if (isDeeperThan(value, MAX_DEPTH)) return tooDeep(source, 'YAML');
  const spans = new Map<string, Span>();
  if (document !== undefined)
    collect({ yaml, document, spans }, document.contents, { pointer: '' });
  return { kind: 'read', value, spans, findings: [] };
}

function yamlError(source: SourceText, error: Yaml.YAMLParseError): ReadResult {
  const offset = error.pos[0];
  if (error.code === 'TAB_AS_INDENT' || /^\t/.test(source.text.slice(offset))) {
    const cause = 'a tab is used for indentation, which YAML does not allow';
    return syntaxError({ source, language: 'YAML', offset, cause, hint: 'Indent with spaces.' });
  }
  const hint = YAML_HINTS[error.code] ?? GENERAL_HINT;
  return syntaxError({ source, language: 'YAML', offset, cause: sentence(error.message), hint });
}

const GENERAL_HINT =
  'Check the indentation and put quotes around texts that hold a colon, braces or a percent sign.';

const YAML_HINTS: { readonly [code: string]: string } = {
  DUPLICATE_KEY: 'Delete one of the two members of that name.',
  BLOCK_AS_IMPLICIT_KEY:
    'Indent the lines below as far as this one, or put the value in quotes if it holds a colon.',
};

function sentence(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return first.replace(/[.:]$/, '');
}

function severalDocuments(
  source: SourceText,
  second: Yaml.Document.Parsed,
  count: number,
): ReadResult {
  return syntaxError({
    source,
    language: 'YAML',
    offset: second.contents?.range[0] ?? second.range[0],
    cause: `it holds ${count} documents; the second begins here`,
    hint: 'Keep one task definition a file.',
  });
}

interface Collection {
  readonly yaml: typeof Yaml;
  readonly document: Yaml.Document.Parsed;
  readonly spans: Map<string, Span>;
}

interface Position {
  readonly pointer: string;
  readonly keyStart?: number;
}

/** An alias is followed, so that a place inside of it is where its anchor stands. */
function collect(to: Collection, node: unknown, at: Position): void {
  const { yaml, document, spans } = to;
  const target = yaml.isAlias(node) ? node.resolve(document) : node;
  if (!yaml.isNode(target)) return;
  const range = (yaml.isNode(node) ? node.range : undefined) ?? target.range;
  if (range) {
    const key = at.keyStart === undefined ? {} : { keyStart: at.keyStart };
    spans.set(at.pointer, { start: range[0], end: range[1], ...key });
  }
  if (yaml.isSeq(target)) collectItems(to, target, at.pointer);
  if (yaml.isMap(target)) collectMembers(to, target, at.pointer);
}

function collectItems(to: Collection, list: Yaml.YAMLSeq, pointer: string): void {
  list.items.forEach((item, index) => {
    collect(to, item, { pointer: childPointer(pointer, index) });
  });
}

function collectMembers(to: Collection, map: Yaml.YAMLMap, pointer: string): void {
  for (const { key, value } of map.items) {
    if (!to.yaml.isScalar(key)) continue;
    const keyStart = key.range?.[0];
    const child = childPointer(pointer, keyName(key));
    collect(to, value, keyStart === undefined ? { pointer: child } : { pointer: child, keyStart });
  }
}

/** The parser gives a symbol for the key that merges another object in. */
function keyName(key: Yaml.Scalar): string {
  return typeof key.value === 'symbol' ? '<<' : String(key.value ?? '');
}
