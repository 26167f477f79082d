import type { Log, LogPlace } from '../ports/log.ts';
import { plainLines } from './plain-lines.ts';

/** Where the lines go; `process.stderr` fits, stdout is for what the run was asked to print. */
export interface ShellStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

type Level = 'debug' | 'info' | 'warning' | 'error';

/** Escape codes that switch a colour on. Source: ECMA-48, 8.3.117 SGR. */
const COLOURS = { debug: '\u001b[2m', warning: '\u001b[33m', error: '\u001b[31m' } as const;
const COLOUR_OFF = '\u001b[0m';

/**
 * The log of a run in a shell. Coloured on a terminal, unless NO_COLOR is set (https://no-color.org);
 * debug lines come only with RUNNER_DEBUG=1, the variable that a runner with debug output sets too.
 */
export function createShellLog(
  stream: ShellStream,
  env: Readonly<Record<string, string | undefined>>,
): Log {
  const isColoured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const write = (level: Level, text: string, place?: LogPlace) => {
    const shown = `${placeText(place)}${prefixOf(level, isColoured)}${plainLines(text).join('\n')}`;
    stream.write(`${shown}\n`);
  };
  return {
    debug: (text) => {
      if (env.RUNNER_DEBUG === '1') write('debug', text);
    },
    info: (text) => write('info', text),
    warning: (text, place) => write('warning', text, place),
    error: (text, place) => write('error', text, place),
  };
}

function prefixOf(level: Level, isColoured: boolean): string {
  if (level === 'info') return '';
  return isColoured ? `${COLOURS[level]}${level}:${COLOUR_OFF} ` : `${level}: `;
}

/** `file:line:column: `, which terminals and editors make a link of. */
function placeText(place: LogPlace | undefined): string {
  if (place === undefined) return '';
  const parts = [place.file, place.line, place.line === undefined ? undefined : place.column];
  const path = parts.filter((part) => part !== undefined).join(':');
  return `${plainLines(path).join(' ')}: `;
}
