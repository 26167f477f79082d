import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

/** The folder of the project. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A node of the syntax tree; only what every node has is known here. */
export interface Node {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly [member: string]: unknown;
}

/** A parsed file of src/. */
export interface SourceFile {
  /** Path from the project folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly body: readonly Node[];
  /** Every node of the tree, parents before their children. */
  readonly nodes: readonly Node[];
  /** The line, counted from 1, that a byte offset of the parser is on. */
  lineOf(offset: number): number;
}

/** Paths of all files below a folder of the project that end as asked, sorted. */
export function listFiles(folder: string, ending: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** All hand-written TypeScript files of src/, parsed. Generated files answer to their generator. */
export function readSources(): readonly SourceFile[] {
  const paths = listFiles('src', '.ts').filter(
    (path) => !path.includes('.generated.') && !path.endsWith('.d.ts'),
  );
  return paths.map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Parses one file's text; the parser throws where the text is no TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const module = parseSync(text, { syntax: 'typescript', target: 'es2023' });
  const bytes = Buffer.from(text);
  const body = module.body as unknown as readonly Node[];
  return {
    path,
    text,
    lineCount: text.replace(/\n$/, '').split('\n').length,
    body,
    nodes: body.flatMap(descendants),
    // Offsets of this parser count bytes from 1.
    lineOf: (offset) =>
      bytes
        .subarray(0, offset - 1)
        .toString('utf8')
        .split('\n').length,
  };
}

function descendants(node: Node): readonly Node[] {
  const children = Object.values(node).flatMap(nodesIn);
  return [node, ...children.flatMap(descendants)];
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  // Arguments of a call are wrapped in an object without a type of its own.
  return 'type' in value ? [value as Node] : Object.values(value).flatMap(nodesIn);
}
