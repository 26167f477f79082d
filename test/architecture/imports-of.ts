import { posix } from 'node:path';
import type { Node, SourceFile } from './source-files.ts';

/** One import of a file, in whatever form it is written. */
export interface Import {
  /** As written, for example `../errors.ts` or `node:fs`. */
  readonly source: string;
  /** For a relative import the path from the project folder, else undefined. */
  readonly path?: string;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
  readonly form: 'static' | 'dynamic' | 're-export' | 'type';
  readonly line: number;
}

/** All imports of a file: static, dynamic, re-exports and `import('…')` types. */
export function importsOf(file: SourceFile): readonly Import[] {
  return file.nodes.flatMap((node) => {
    const found = importIn(node);
    if (found === undefined) return [];
    const { source } = found;
    const path = source.startsWith('.') ? posix.join(posix.dirname(file.path), source) : undefined;
    return [{ ...found, ...(path && { path }), line: file.lineOf(node.span?.start ?? 1) }];
  });
}

function importIn(node: Node): Omit<Import, 'path' | 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { source: textOf(node.source), typeOnly: isTypeOnly(node), form: 'static' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (!node.source) return undefined;
      return { source: textOf(node.source), typeOnly: isTypeOnly(node), form: 're-export' };
    case 'TsImportType':
      return { source: textOf(node.argument), typeOnly: true, form: 'type' };
    case 'CallExpression':
      return isImportCall(node)
        ? { source: firstArgument(node), typeOnly: false, form: 'dynamic' }
        : undefined;
    default:
      return undefined;
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.typeOnly === true) return true;
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  return specifiers.length > 0 && specifiers.every((one) => one.isTypeOnly === true);
}

function isImportCall(node: Node): boolean {
  const callee = node.callee as Node;
  return callee.type === 'Import' || (callee.type === 'Identifier' && callee.value === 'require');
}

function firstArgument(node: Node): string {
  const [first] = node.arguments as readonly { readonly expression: Node }[];
  // A computed import cannot be judged; it is given a name that no room may import.
  return first?.expression.type === 'StringLiteral' ? textOf(first.expression) : '(computed)';
}

function textOf(literal: unknown): string {
  return (literal as { readonly value: string }).value;
}
