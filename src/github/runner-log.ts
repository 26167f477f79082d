import { type AnnotationProperties, debug, error, info, warning } from '@actions/core';
import type { Log, LogPlace } from '../ports/log.ts';
import { plainLines } from './plain-lines.ts';
import { withoutCommands } from './without-commands.ts';

/** The log of a step: lines on stdout, with warnings and errors as annotations. */
export const runnerLog: Log = {
  debug: (text) => {
    for (const line of safeLines(text)) debug(line);
  },
  info: (text) => {
    for (const line of safeLines(text)) info(line);
  },
  // One annotation holds all lines of its text.
  warning: (text, place) => warning(safeLines(text).join('\n'), annotationOf(place)),
  error: (text, place) => error(safeLines(text).join('\n'), annotationOf(place)),
};

function safeLines(text: string): string[] {
  return plainLines(text).map(withoutCommands);
}

function annotationOf(place: LogPlace | undefined): AnnotationProperties {
  if (place === undefined) return {};
  const { file, line, column } = place;
  return {
    file,
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  };
}
