import { decodeText } from './decode-text.ts';
import type { Json } from './definition.ts';
import type { Finding } from './finding.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

/** The value of a file, or why there is none. */
export type LoadedValue =
  | { readonly kind: 'loaded'; readonly value: Json; readonly text: string }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] };

/**
 * Reads any JSON (comments allowed) or YAML file, not a task definition only: an AppSpec, a service definition.
 * Never throws for what a file may hold.
 */
export async function loadValue(file: string, bytes: Uint8Array): Promise<LoadedValue> {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'not-text') return failed(file, `it is not a text file: ${decoded.reason}`);
  const { text } = decoded;
  if (text.replace(/^\uFEFF/, '').trim() === '') return failed(file, 'it is empty');
  const isJson = !/\.ya?ml$/i.test(file) && /^\uFEFF?\s*(?:[[{]|\/[/*])/.test(text);
  const read = await (isJson ? readJson({ file, text }) : readYaml({ file, text }));
  return read.kind === 'failed' ? read : { kind: 'loaded', value: read.value, text };
}

function failed(file: string, reason: string): LoadedValue {
  const finding: Finding = {
    rule: 'file-not-text',
    severity: 'error',
    pointer: '',
    message: `${file} cannot be read: ${reason}.`,
    hint: 'Give the path of a JSON or YAML file in UTF-8.',
  };
  return { kind: 'failed', findings: [finding] };
}
