import { readingError, tooLarge, writingError } from '../../src/github/file-error.ts';

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: from the system`), { code });
}

test.each([
  ['ENOENT', 'file-not-found'],
  ['ENOTDIR', 'file-not-found'],
  ['EISDIR', 'file-unreadable'],
  ['EACCES', 'file-unreadable'],
  ['EPERM', 'file-unreadable'],
  ['EIO', 'file-unreadable'],
  ['constructor', 'file-unreadable'],
])('%s while reading is %s and keeps its cause', (code, ours) => {
  const cause = failure(code);
  const error = readingError('a.json', cause);
  expect(error).toMatchObject({ code: ours, cause });
  expect(error.message).toMatch(/^The file a\.json .+\.$/);
});

test.each(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'])(
  '%s while writing is told in words',
  (code) => {
    const error = writingError('a.json', failure(code));
    expect(error).toMatchObject({ code: 'file-not-writable' });
    expect(error.message).not.toContain(code);
  },
);

test('what is not known is told as the system says it', () => {
  expect(readingError('a', failure('EIO')).message).toContain('EIO: from the system');
  expect(writingError('a', 'text').message).toContain('for an unknown reason');
});

test('of a pipe that is too large no size is told', () => {
  expect(tooLarge('a', undefined, 10).message).toContain('too large: more, where 10 bytes');
});
