import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createNodeFiles } from '../../src/github/node-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-'));
const files = createNodeFiles({ RUNNER_TEMP: folder });
const at = (name: string) => join(folder, name);
// Root may read everything, so the check of permissions would fail for it.
const unlessRoot = process.getuid?.() === 0 ? test.skip : test;

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['text', Buffer.from('{"family": "web"}')],
  ['nothing', Buffer.alloc(0)],
  ['bytes', Buffer.from([0, 255, 13, 10, 0xef, 0xbb, 0xbf])],
  ['as many bytes as allowed', Buffer.alloc(64, 7)],
])('a file with %s is read as it is', async (_, content) => {
  writeFileSync(at('given'), content);
  expect(Buffer.from(await files.read(at('given'), 64)).equals(content)).toBe(true);
});

test('a file of one byte too many is refused, with its size and the limit', async () => {
  writeFileSync(at('large'), Buffer.alloc(5 * 1024 * 1024));
  await expect(files.read(at('large'), 1024)).rejects.toMatchObject({
    code: 'file-too-large',
    message: `The file ${at('large')} is too large: 5.0 MiB, where 1024 bytes are the limit.`,
  });
  writeFileSync(at('large'), Buffer.alloc(65));
  await expect(files.read(at('large'), 64)).rejects.toMatchObject({ code: 'file-too-large' });
});

test('a device that never ends is read to the limit only', async () => {
  await expect(files.read('/dev/zero', 1024)).rejects.toMatchObject({ code: 'file-too-large' });
});

test.each([
  ['missing.json', 'file-not-found', 'does not exist'],
  ['given/inside.json', 'file-not-found', 'a part of its path is a file'],
  ['', 'file-unreadable', 'is a folder'],
  ['a\u0000b', 'file-unreadable', 'cannot be read'],
])('reading %j is an error that names the path', async (name, code, words) => {
  writeFileSync(at('given'), '');
  const error = await files.read(at(name), 64).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code, exitCode: 2 });
  expect((error as Error).message).toContain(words);
  expect((error as Error).message).toContain(at(name));
});

unlessRoot('a file without permission is unreadable and not writable', async () => {
  writeFileSync(at('secret'), 'x');
  chmodSync(at('secret'), 0);
  await expect(files.read(at('secret'), 64)).rejects.toMatchObject({ code: 'file-unreadable' });
  await expect(files.write(at('secret'), 'y')).rejects.toMatchObject({ code: 'file-not-writable' });
});

test('writing gives the path back, and replaces what was there', async () => {
  writeFileSync(at('out.json'), 'much longer than the new text');
  expect(await files.write(at('out.json'), 'Größe\n')).toBe(at('out.json'));
  expect(readFileSync(at('out.json'), 'utf8')).toBe('Größe\n');
});

test.each([
  ['no/such/folder.json', 'its folder does not exist'],
  ['', 'it is a folder'],
])('writing to %j is an error that names the path', async (name, words) => {
  const error = await files.write(at(name), 'x').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'file-not-writable', exitCode: 2 });
  expect((error as Error).message).toContain(words);
  expect((error as Error).message).toContain(at(name));
});

test('temporary paths are in the folder of the runner and never the same', () => {
  const [one, two] = [files.temporaryPath('task.json'), files.temporaryPath('task.json')];
  expect(dirname(one)).toBe(folder);
  expect(basename(one)).toMatch(/^slipway-.+-task\.json$/);
  expect(one).not.toBe(two);
});

test('outside of a runner temporary paths are in the folder of the system', () => {
  expect(dirname(createNodeFiles({}).temporaryPath('x'))).toBe(tmpdir());
});
