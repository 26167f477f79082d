import type { Json } from './definition.ts';
import type { Document } from './document.ts';
import { lastStep, parentPointer } from './json-pointer.ts';
import { isList } from './reader.ts';
import { spliceValue } from './splice-value.ts';
import { type Child, childrenOf } from './text-children.ts';
import {
  isFlowAt,
  isMultiLineAt,
  layoutAt,
  lineAfter,
  lineEndOf,
  lineStartOf,
  splice,
} from './text-style.ts';
import { valueAt } from './value-at.ts';
import { writeJson, writeYaml, writeYamlFlow, yamlKey, yamlMember } from './write-value.ts';

/**
 * The text with a member or item that was not there, after the last one and in its style.
 * `undefined` when there is no such place.
 */
export function spliceNew(document: Document, pointer: string, value: Json): string | undefined {
  const parent = parentPointer(pointer) ?? '';
  const holder = valueAt(document.value, parent);
  const children = childrenOf(document, parent);
  const added = { parent, step: lastStep(pointer), value, children };
  if (isList(holder)) {
    if (holder.length === 0) return spliceValue(document, parent, [value]);
    return isFlowAt(document, parent) ? flowItem(document, added) : blockItem(document, added);
  }
  return isFlowAt(document, parent) ? flowMember(document, added) : blockMember(document, added);
}

interface Added {
  readonly parent: string;
  readonly step: string;
  readonly value: Json;
  readonly children: readonly Child[];
}

function flowMember(document: Document, added: Added): string | undefined {
  const { text, format } = document;
  const key = format === 'json' ? JSON.stringify(added.step) : yamlKey(added.step);
  const last = added.children.at(-1);
  if (last !== undefined) {
    return after(document, last, `${key}: ${flowValue(document, added, last.start)}`);
  }
  const span = document.span(added.parent);
  if (span === undefined) return undefined;
  const at = span.start + 1;
  const by = ` ${key}: ${flowValue(document, added, at)} `;
  return splice(text, { start: at, end: at, by });
}

function flowItem(document: Document, added: Added): string | undefined {
  const last = added.children.at(-1);
  return last && after(document, last, flowValue(document, added, last.start));
}

/** Behind the last member or item, with as much white space in between as that one has in front. */
function after({ text }: Document, last: Child, by: string): string {
  const space = /\s*$/.exec(text.slice(0, last.start))?.[0] ?? '';
  return splice(text, { start: last.end, end: last.end, by: `,${space}${by}` });
}

function flowValue(document: Document, { parent, value }: Added, offset: number): string {
  if (document.format === 'yaml') return writeYamlFlow(value);
  const isMultiLine = isMultiLineAt(document, parent);
  return writeJson(value, isMultiLine ? layoutAt(document.text, offset) : undefined);
}

function blockMember({ text }: Document, { children, step, value }: Added): string | undefined {
  const [first] = children;
  if (first === undefined) return undefined;
  const { lineEnd } = layoutAt(text, first.start);
  const indent = ' '.repeat(first.start - lineStartOf(text, first.start));
  return below(text, children, `${indent}${yamlMember(step, value, { indent, lineEnd })}`);
}

function blockItem({ text }: Document, { children, value }: Added): string | undefined {
  const start = children.at(-1)?.start ?? 0;
  const dash = /^([ \t]*)-[ \t]+$/.exec(text.slice(lineStartOf(text, start), start));
  if (dash === null) return undefined;
  const { lineEnd } = layoutAt(text, start);
  const indent = dash[1] ?? '';
  const item = writeYaml(value, { indent: `${indent}  `, lineEnd });
  return below(text, children, `${indent}- ${item}`);
}

/** On lines of their own below the last child. */
function below(text: string, children: readonly Child[], lines: string): string {
  const end = lineAfter(text, Math.max(...children.map(({ filledEnd }) => filledEnd)));
  const lineEnd = lineEndOf(text);
  const isOpen = !/[\r\n]$/.test(text.slice(0, end));
  const by = isOpen ? `${lineEnd}${lines}` : `${lines}${lineEnd}`;
  return splice(text, { start: end, end, by });
}
