import { childPointer } from './json-pointer.ts';
import type { DuplicateKey, Span, Spans } from './spans.ts';

interface Frame {
  readonly pointer: string;
  readonly start: number;
  readonly keyStart: number | undefined;
  readonly isObject: boolean;
  readonly keys: Map<string, number>;
  index: number;
  key: { readonly name: string; readonly start: number } | undefined;
}

const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],]|[^\s{}[\],:"]+/gs;

/**
 * Where every value of a JSON text stands, and which keys are doubled. The text must have passed JSON.parse:
 * what that accepted is taken for granted here, which keeps the common case fast and free of a parser to load.
 */
export function scanJson(text: string): { spans: Spans; duplicates: readonly DuplicateKey[] } {
  const spans = new Map<string, Span>();
  const duplicates: DuplicateKey[] = [];
  const open: Frame[] = [];
  for (const { 0: token, index } of text.replace(/^\uFEFF/, ' ').matchAll(TOKEN)) {
    const frame = open.at(-1);
    if (token === '{' || token === '[') open.push(openFrame(frame, token, index));
    else if (token === '}' || token === ']') closeFrame(open, spans, index + 1);
    else if (token === ',') nextMember(frame);
    else if (frame?.isObject && frame.key === undefined)
      duplicates.push(...takeKey(frame, token, index));
    else
      spans.set(
        pointerIn(frame),
        span({ start: index, end: index + token.length, keyStart: frame?.key?.start }),
      );
  }
  return { spans, duplicates };
}

function pointerIn(frame: Frame | undefined): string {
  if (frame === undefined) return '';
  return childPointer(frame.pointer, frame.key?.name ?? frame.index);
}

function openFrame(parent: Frame | undefined, token: string, start: number): Frame {
  return {
    pointer: pointerIn(parent),
    start,
    keyStart: parent?.key?.start,
    isObject: token === '{',
    keys: new Map(),
    index: 0,
    key: undefined,
  };
}

function closeFrame(open: Frame[], spans: Map<string, Span>, end: number): void {
  const frame = open.pop();
  if (frame === undefined) return;
  spans.set(frame.pointer, span({ start: frame.start, end, keyStart: frame.keyStart }));
}

function nextMember(frame: Frame | undefined): void {
  if (frame === undefined) return;
  frame.index += 1;
  frame.key = undefined;
}

function takeKey(frame: Frame, token: string, start: number): readonly DuplicateKey[] {
  const name = String(JSON.parse(token));
  const firstKey = frame.keys.get(name);
  frame.keys.set(name, start);
  frame.key = { name, start };
  if (firstKey === undefined) return [];
  return [{ pointer: childPointer(frame.pointer, name), firstKey, secondKey: start }];
}

function span(parts: { start: number; end: number; keyStart: number | undefined }): Span {
  const { start, end, keyStart } = parts;
  return keyStart === undefined ? { start, end } : { start, end, keyStart };
}
