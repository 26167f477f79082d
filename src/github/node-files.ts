import { randomUUID } from 'node:crypto';
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SlipwayError } from '../errors.ts';
import type { Files } from '../ports/files.ts';
import { readingError, tooLarge, writingError } from './file-error.ts';

/** The file system of this machine; temporary files go to the runner's folder, which it empties after the job. */
export function createNodeFiles(env: Readonly<Record<string, string | undefined>>): Files {
  return {
    read: async (path, limitBytes) => {
      try {
        return await readWhole(path, limitBytes);
      } catch (error) {
        throw error instanceof SlipwayError ? error : readingError(path, error);
      }
    },
    write: async (path, text) => {
      try {
        await writeFile(path, text);
        return path;
      } catch (error) {
        throw writingError(path, error);
      }
    },
    temporaryPath: (suffix) =>
      join(env.RUNNER_TEMP || tmpdir(), `slipway-${randomUUID()}-${suffix}`),
  };
}

async function readWhole(path: string, limitBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    return await readUpTo(file, { path, limitBytes });
  } finally {
    await file.close();
  }
}

/** Reads one byte more than allowed at most, so that pipes and devices, which have no size, have a limit too. */
async function readUpTo(
  file: FileHandle,
  { path, limitBytes }: { path: string; limitBytes: number },
): Promise<Uint8Array> {
  const buffer = Buffer.alloc(limitBytes + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    length += bytesRead;
    if (length > limitBytes) throw tooLarge(path, await sizeOf(file), limitBytes);
    if (bytesRead === 0) return new Uint8Array(buffer.subarray(0, length));
  }
}

/** `undefined` for what is no plain file. */
async function sizeOf(file: FileHandle): Promise<number | undefined> {
  const stats = await file.stat();
  return stats.isFile() ? stats.size : undefined;
}
