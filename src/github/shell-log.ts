import type { Log } from '../ports/log.ts';
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
 * The log of a run in a shell. A place is not shown: a text that has one names it itself. Coloured on a terminal, unless NO_COLOR is set (https://no-color.org);
 * debug lines come only with RUNNER_DEBUG=1, the variable that a runner with debug output sets too.
 */
export function createShellLog(
  stream: ShellStream,
  env: Readonly<Record<string, string | undefined>>,
): Log {
  const isColoured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const write = (level: Level, text: string) => {
    stream.write(`${prefixOf(level, isColoured)}${plainLines(text).join('\n')}\n`);
  };
  return {
    debug: (text) => {
      if (env.RUNNER_DEBUG === '1') write('debug', text);
    },
    info: (text) => write('info', text),
    warning: (text) => write('warning', text),
    error: (text) => write('error', text),
  };
}

function prefixOf(level: Level, isColoured: boolean): string {
  if (level === 'info') return '';
  return isColoured ? `${COLOURS[level]}${level}:${COLOUR_OFF} ` : `${level}: `;
}
