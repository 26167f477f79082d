import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
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
  /** Puts the entries in the place of everything that was written so far, all of them or none. */
  replace(entries: readonly Entry[]): void;
  /** Bytes of the file, and of them those that `replace` wrote last. */
  size(): { readonly bytes: number; readonly replacedBytes: number };
  close(): void;
}

/**
 * Opens a state file, or begins it with the header. A journal that is played again was chosen over a copy of the
 * whole state with each call, since one line of a call costs the same however much the account holds; from time to
 * time a copy takes the place of the lines before it.
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
    const started = first === undefined ? write(fd, fresh, true) : 0;
    const open = { file, fd, bytes: bytes + started, replacedBytes: 0 };
    return {
      header,
      entries: rest.map((line) => JSON.parse(line) as Entry),
      append: (entry, isLasting) => {
        open.bytes += write(open.fd, entry, isLasting);
      },
      replace: (entries) => replace(open, [header, ...entries]),
      size: () => open,
      close: () => closeSync(open.fd),
    };
  } catch (cause) {
    throw unusable(file, cause);
  }
}

/** A state file in use. */
interface Open {
  readonly file: string;
  fd: number;
  bytes: number;
  replacedBytes: number;
}

/** The new content is whole and on the disk before it takes the name: whoever is killed leaves the one or the other. */
function replace(open: Open, lines: readonly object[]): void {
  const beside = `${open.file}.new`;
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(beside, text);
  const fd = openSync(beside, 'a+');
  fdatasyncSync(fd);
  renameSync(beside, open.file);
  closeSync(open.fd);
  syncFolder(open.file);
  Object.assign(open, {
    fd,
    bytes: Buffer.byteLength(text),
    replacedBytes: Buffer.byteLength(text),
  });
}

/** The new name is on the disk, too; a system that cannot say so for a folder keeps it by itself. */
function syncFolder(file: string): void {
  try {
    const folder = openSync(dirname(file), 'r');
    fdatasyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows opens no folders; a rename there is written through.
  }
}

/** @returns how many bytes were written */
function write(fd: number, value: object, isLasting: boolean): number {
  const text = `${JSON.stringify(value)}\n`;
  writeSync(fd, text);
  if (isLasting) fdatasyncSync(fd);
  return Buffer.byteLength(text);
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
