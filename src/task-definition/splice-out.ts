import type { Document } from './document.ts';
import { parentPointer } from './json-pointer.ts';
import { type Child, childrenOf } from './text-children.ts';
import { isFlowAt, lineAfter, lineStartOf, splice } from './text-style.ts';

/** White space and comments of either format up to a comma. */
const COMMA = /^(?:\s|\/\/[^\r\n]*|#[^\r\n]*|\/\*[\s\S]*?\*\/)*,/;

/** The text without a member or item, its line and its comma; `undefined` when it stands nowhere. */
export function spliceOut(document: Document, pointer: string): string | undefined {
  const parent = parentPointer(pointer);
  if (parent === undefined) return undefined;
  const children = childrenOf(document, parent);
  const at = children.findIndex((child) => child.pointer === pointer);
  const child = children[at];
  if (child === undefined) return undefined;
  const neighbours = { child, previous: children[at - 1], next: children[at + 1] };
  return isFlowAt(document, parent)
    ? outOfFlow(document.text, neighbours)
    : outOfBlock(document.text, neighbours);
}

interface Neighbours {
  readonly child: Child;
  readonly previous: Child | undefined;
  readonly next: Child | undefined;
}

function outOfFlow(text: string, { child, previous, next }: Neighbours): string {
  const lines = wholeLines(text, child);
  if (lines !== undefined && (next !== undefined || previous !== undefined)) {
    const cut = splice(text, { ...lines, by: '' });
    return next === undefined && previous !== undefined ? withoutComma(cut, previous.end) : cut;
  }
  if (next !== undefined) return splice(text, { start: child.start, end: next.start, by: '' });
  return splice(text, { start: previous?.end ?? child.start, end: child.end, by: '' });
}

/** The lines of a child when nothing else but its comma and a comment stands on them. */
function wholeLines(text: string, child: Child): { start: number; end: number } | undefined {
  const start = lineStartOf(text, child.start);
  const end = lineAfter(text, child.end);
  const isAlone =
    /^[ \t]*$/.test(text.slice(start, child.start)) &&
    /^[ \t]*,?[ \t]*(?:(?:\/\/|#).*|\/\*.*\*\/[ \t]*)?[\r\n]*$/.test(text.slice(child.end, end));
  return isAlone && start > 0 ? { start, end } : undefined;
}

function withoutComma(text: string, offset: number): string {
  const found = COMMA.exec(text.slice(offset));
  if (found === null) return text;
  const comma = offset + found[0].length - 1;
  return splice(text, { start: comma, end: comma + 1, by: '' });
}

function outOfBlock(text: string, { child, next }: Neighbours): string {
  const start = lineStartOf(text, child.start);
  const prefix = text.slice(start, child.start);
  const isMember = /^[ \t]*$/.test(prefix);
  const isItem = child.pointer.match(/\/\d+$/) !== null && /^[ \t]*-[ \t]+$/.test(prefix);
  if (isMember || isItem)
    return splice(text, { start, end: lineAfter(text, child.filledEnd), by: '' });
  return splice(text, { start: child.start, end: next?.start ?? child.end, by: '' });
}
