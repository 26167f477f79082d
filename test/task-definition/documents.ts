import type { Document } from '../../src/task-definition/document.ts';
import type { Finding } from '../../src/task-definition/finding.ts';
import { type Loaded, loadDocument } from '../../src/task-definition/load.ts';

/** A definition that the check has nothing to say about. */
export const GOOD = {
  family: 'web',
  containerDefinitions: [{ name: 'web', image: 'example/app:ok', memory: 128 }],
};

export function load(text: string, file = 'td.json'): Promise<Loaded> {
  return loadDocument({ file, bytes: new TextEncoder().encode(text) });
}

export async function documentOf(text: string, file = 'td.json'): Promise<Document> {
  const loaded = await load(text, file);
  if (loaded.kind === 'failed') throw new Error(loaded.findings[0]?.message ?? 'failed');
  return loaded.document;
}

export function documentOfValue(value: unknown): Promise<Document> {
  return documentOf(JSON.stringify(value, undefined, 2));
}

export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}
