import type { Node, SourceFile } from './source-files.ts';

/** One function of a file with the sizes that are capped. */
export interface MeasuredFunction {
  readonly place: string;
  /** Lines from the first of its signature to its closing brace. */
  readonly lines: number;
  readonly positionalParameters: number;
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'Constructor',
  'ClassMethod',
  'PrivateMethod',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
]);

/**
 * The functions of a file with a body of their own. One-line arrows are left out, since a hundred small
 * callbacks would hide ten long functions.
 */
export function functionsOf(file: SourceFile): readonly MeasuredFunction[] {
  return file.nodes.filter(isFunction).flatMap((node) => {
    const { start, end } = spanOf(node);
    const first = file.lineOf(start);
    const lines = file.lineOf(end) - first + 1;
    if (lines === 1 && node.type === 'ArrowFunctionExpression') return [];
    return [{ place: `${file.path}:${first}`, lines, positionalParameters: countParameters(node) }];
  });
}

/** Whether a node is a function of any kind, with a body. */
export function isFunction(node: Node): boolean {
  return (
    FUNCTIONS.has(node.type) && Boolean(node.body ?? (node.function as Node | undefined)?.body)
  );
}

function spanOf(node: Node): { readonly start: number; readonly end: number } {
  return node.span ?? { start: 1, end: 1 };
}

function countParameters(node: Node): number {
  const owner = (node.function as Node | undefined) ?? node;
  return ((owner.params ?? []) as readonly Node[]).length;
}
