import { type ErrorCode, SlipwayError } from '../errors.ts';
import type { Door } from './row.ts';

/** Longest part of a user's value that a message repeats, in characters: enough to find it again. */
const SHOWN = 80;

/** One thing that is wrong with the inputs. */
export interface Problem {
  readonly code: Extract<ErrorCode, `input-${string}`>;
  readonly message: string;
  readonly hint: string;
}

/** An input as users of that door write it. */
export function labelOf(name: string, door: Door): string {
  return door === 'action' ? name : `--${name}`;
}

/** A user's value for a message: in quotes, on one line, cut when it is long. */
export function quoted(value: string): string {
  const letters = Array.from(value);
  const shown = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : value;
  return JSON.stringify(shown);
}

/** All problems as one error. Its code is the first problem's. */
export function errorOf(problems: readonly [Problem, ...Problem[]]): SlipwayError {
  const [first, ...others] = problems;
  if (others.length === 0) return new SlipwayError(first);
  const lines = problems.map((problem) => `  - ${lineOf(problem)}`);
  return new SlipwayError({
    code: first.code,
    message: [`${problems.length} things are wrong with the inputs:`, ...lines].join('\n'),
    hint: 'Correct each of them; docs/inputs.md lists what every input takes.',
  });
}

/** In a list the hint is left out where the message says it already; the name that was probably meant stays. */
function lineOf({ code, message, hint }: Problem): string {
  return code === 'input-unknown' ? `${message} ${hint}` : message;
}
