import type { Json } from '../task-definition/definition.ts';
import type { Difference } from '../task-definition/diff.ts';
import type { DefinitionDiff } from './run-result.ts';

/** Marks and colours of the three kinds. Colours: ECMA-48, 8.3.117 SGR. */
const KINDS = {
  added: { mark: '+', colour: '\u001b[32m' },
  removed: { mark: '-', colour: '\u001b[31m' },
  changed: { mark: '~', colour: '\u001b[33m' },
} as const;
const COLOUR_OFF = '\u001b[0m';

/** A diff as lines: the two names, then one line a difference, in colour when asked for. */
export function diffLines(diff: DefinitionDiff, isColoured = false): readonly string[] {
  const head = [`--- ${oneLine(diff.before)}`, `+++ ${oneLine(diff.after)}`];
  const lines = diff.differences.map((one) => {
    const { mark, colour } = KINDS[one.kind];
    const line = `${mark} ${differenceText(one)}`;
    return isColoured ? `${colour}${line}${COLOUR_OFF}` : line;
  });
  return [...head, ...lines];
}

/**
 * A diff as Markdown: a fenced block in which `+` and `-` lines are coloured by what shows it. What changes takes two
 * lines there. The fence is longer than any run of backticks inside.
 */
export function diffMarkdown(diff: DefinitionDiff): string {
  if (diff.differences.length === 0) return 'No differences.';
  const lines = diff.differences.flatMap(({ path, before, after }) => [
    ...(before === undefined ? [] : [`- ${oneLine(path)}: ${shown(before)}`]),
    ...(after === undefined ? [] : [`+ ${oneLine(path)}: ${shown(after)}`]),
  ]);
  const longest = Math.max(2, ...(lines.join('\n').match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}diff`, ...lines, fence].join('\n');
}

function differenceText({ path, before, after }: Difference): string {
  const values = [before, after].filter((value) => value !== undefined).map(shown);
  return `${oneLine(path)}: ${values.join(' -> ')}`;
}

function shown(value: Json): string {
  return oneLine(JSON.stringify(value));
}

/** Names come from files: control characters must not reach a terminal. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
