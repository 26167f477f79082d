import { inflateRawSync } from 'node:zlib';

/** A block of a tar archive. @source POSIX.1-2017, pax, "ustar Interchange Format" */
const BLOCK = 512;

/** What a file of an archive may unpack to, in bytes. */
const MOST_BYTES = 1024 * 1024;

/**
 * Text of the first file of a tar archive that has one of the names, at its top.
 * @returns undefined when none is there
 */
export function fileInTar(archive: Buffer, names: readonly string[]): string | undefined {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const name = textOf(archive, at, 100).replace(/^\.\//, '');
    if (name === '') return undefined;
    const size = Number.parseInt(textOf(archive, at + 124, 12).trim(), 8);
    if (!(size >= 0)) throw new Error('a header of the archive is broken');
    const start = at + BLOCK;
    if (names.includes(name)) return archive.toString('utf8', start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return undefined;
}

function textOf(archive: Buffer, at: number, length: number): string {
  const field = archive.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Text of the first file of a zip archive that has one of the names, at its top.
 * @returns undefined when none is there
 * @source PKWARE APPNOTE 6.3, central directory
 */
export function fileInZip(archive: Buffer, names: readonly string[]): string | undefined {
  const mark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  const end = archive.lastIndexOf(mark);
  if (end === -1 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('no zip');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('the directory is broken');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (names.includes(name)) return entryText(archive, at);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return undefined;
}

/** @param at place of the entry in the central directory */
function entryText(archive: Buffer, at: number): string {
  const method = archive.readUInt16LE(at + 10);
  const size = archive.readUInt32LE(at + 20);
  const header = archive.readUInt32LE(at + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + size);
  if (method === 0) return packed.toString('utf8');
  return inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString('utf8');
}
