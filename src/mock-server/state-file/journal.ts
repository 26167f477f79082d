import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { SlipwayError } from '../../errors.ts';
import type { Entry, Header } from './entry.ts';

/** How every state file begins, so that no other file is ever written to. */
const MARK = '{"slipwayMock":1,';

/** A state file that is open. */
export interface Journal {
  readonly header: Header;
  /** What was in the file when it was opened, oldest first. */
  readonly entries: readonly Entry[];
  /** Is on the disk when this returns; without `isLasting`, in the hands of the system, which outlives this process. */
  append(entry: Entry, isLasting: boolean): void;
  close(): void;
}

/**
 * Opens a state file, or begins it with the header. A journal that is played again was chosen over a copy of the
 * whole state, since one line of a call costs the same however much the account holds.
 * A last line that was not written to its end belongs to a call that was never answered, and is cut off.
 * @throws SlipwayError mock-state when it cannot be read or written, or is another file
 */
export function openJournal(file: string, fresh: Header): Journal {
  try {
    const fd = openSync(file, 'a+');
    const content = readFileSync(file);
    if (content.length > 0 && !content.toString('utf8', 0, MARK.length).startsWith(MARK)) {
      throw new Error('it is not a state file of the mock');
    }
    const { lines, bytes } = wholeLines(content);
    ftruncateSync(fd, bytes);
    const [first, ...rest] = lines;
    const header = first === undefined ? fresh : (JSON.parse(first) as Header);
    if (first === undefined) write(fd, fresh, true);
    return {
      header,
      entries: rest.map((line) => JSON.parse(line) as Entry),
      append: (entry, isLasting) => write(fd, entry, isLasting),
      close: () => closeSync(fd),
    };
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function write(fd: number, value: object, isLasting: boolean): void {
  writeSync(fd, `${JSON.stringify(value)}\n`);
  if (isLasting) fdatasyncSync(fd);
}

/** Lines that were written to their end, and how many bytes they take. */
function wholeLines(content: Buffer): {
  readonly lines: readonly string[];
  readonly bytes: number;
} {
  const bytes = content.lastIndexOf(0x0a) + 1;
  const text = content.toString('utf8', 0, bytes);
  return { lines: text.split('\n').filter((line) => line !== ''), bytes };
}

function unusable(file: string, cause: unknown): SlipwayError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new SlipwayError({
    code: 'mock-state',
    message: `The state file ${file} cannot be used: ${why}.`,
    hint: 'Give --state a file that the mock wrote, or one that is not there yet.',
    cause,
  });
}
