import { type ErrorCode, SlipwayError } from '../errors.ts';

const MIB = 1024 * 1024;

interface Reading {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

const NO_PERMISSION: Reading = {
  code: 'file-unreadable',
  what: 'may not be read: permission is missing',
  hint: 'Give the user that runs this read permission on the file and on the folders above it.',
};

/** What the errors of open(2) and read(2) mean for a reader of the log. */
const READING: ReadonlyMap<string, Reading> = new Map(
  Object.entries({
    ENOENT: {
      code: 'file-not-found',
      what: 'does not exist',
      hint: 'Check the path, which counts from the working directory; in a workflow, check the code out first.',
    },
    ENOTDIR: {
      code: 'file-not-found',
      what: 'does not exist: a part of its path is a file and no folder',
      hint: 'Check the path.',
    },
    EISDIR: {
      code: 'file-unreadable',
      what: 'is a folder',
      hint: 'Name the file in it.',
    },
    EACCES: NO_PERMISSION,
    EPERM: NO_PERMISSION,
  }),
);

const WRITING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is a file and no folder',
    EISDIR: 'it is a folder',
    EACCES: 'permission is missing',
    EPERM: 'permission is missing',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
  }),
);

/** An error of the file system while reading, as ours: file-not-found or file-unreadable. */
export function readingError(path: string, cause: unknown): SlipwayError {
  const known = READING.get(codeOf(cause));
  return new SlipwayError({
    code: known?.code ?? 'file-unreadable',
    message: `The file ${path} ${known?.what ?? `cannot be read: ${reasonOf(cause)}`}.`,
    hint: known?.hint ?? 'Check that the path names a plain file.',
    cause,
  });
}

/** An error of the file system while writing, as ours: file-not-writable. */
export function writingError(path: string, cause: unknown): SlipwayError {
  return new SlipwayError({
    code: 'file-not-writable',
    message: `The file ${path} cannot be written: ${WRITING.get(codeOf(cause)) ?? reasonOf(cause)}.`,
    hint: 'Name a file in a folder that exists and that the user that runs this may write to.',
    cause,
  });
}

/** A file over the limit. `sizeBytes` is not known of a pipe or a device. */
export function tooLarge(
  path: string,
  sizeBytes: number | undefined,
  limitBytes: number,
): SlipwayError {
  const size = sizeBytes === undefined ? 'more' : `${(sizeBytes / MIB).toFixed(1)} MiB`;
  return new SlipwayError({
    code: 'file-too-large',
    message: `The file ${path} is too large: ${size}, where ${limitBytes} bytes are the limit.`,
    hint: 'Check that the path names a task definition.',
  });
}

function codeOf(error: unknown): string {
  return String(memberOf(error, 'code') ?? '');
}

function reasonOf(error: unknown): string {
  return String(memberOf(error, 'message') ?? 'for an unknown reason');
}

function memberOf(error: unknown, name: 'code' | 'message'): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return (error as Readonly<Record<string, unknown>>)[name];
}
