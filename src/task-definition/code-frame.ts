import { linesOf, type Place } from './text-lines.ts';

/** Characters of a source line that a frame shows; the part around the caret is kept. */
const WIDTH = 100;

/** Characters left of the caret that stay when a long line is clipped. */
const LEFT = 60;

/**
 * A few source lines with a caret under one place, for a message that people read in a log.
 *
 * Tabs become two spaces and lines longer than 100 characters are clipped around the caret. A place outside
 * of the text is moved to its nearest end.
 */
export function codeFrame(text: string, place: Place): string {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const line = Math.min(Math.max(place.line, 1), lines.length);
  const first = Math.max(line - 2, 1);
  const last = Math.min(line + 1, lines.length);
  const pad = String(last).length;
  const clip = clipping(lines[line - 1] ?? '', place.column);
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const mark = number === line ? '>' : ' ';
    frame.push(
      `${mark} ${String(number).padStart(pad)} | ${clip.show(lines[number - 1] ?? '')}`.trimEnd(),
    );
    if (number === line) frame.push(`  ${' '.repeat(pad)} | ${' '.repeat(clip.caret)}^`);
  }
  return frame.join('\n');
}

interface Clipping {
  readonly caret: number;
  show(line: string): string;
}

function clipping(line: string, column: number): Clipping {
  const before = line.slice(0, Math.max(column - 1, 0));
  const at = widened(before).length;
  const from = widened(line).length > WIDTH && at > LEFT ? at - LEFT : 0;
  const show = (source: string) => {
    const wide = widened(source);
    const cut = wide.slice(from, from + WIDTH);
    return `${from > 0 && wide.length > from ? '…' : ''}${cut}${wide.length > from + WIDTH ? '…' : ''}`;
  };
  return { caret: at - from + (from > 0 ? 1 : 0), show };
}

function widened(line: string): string {
  return line.replaceAll('\t', '  ');
}
