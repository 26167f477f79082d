import { createDefinitionStores } from '../../src/aws/definition-stores.ts';
import { type Answer, cannedServer } from './canned-server.ts';

const FILE = { repository: 'repo', branch: 'main', path: 'deploy/td.json' };
const OBJECT = { bucket: 'bucket', key: 'deploy/td.json' };
const base64 = (text: string) => Buffer.from(text).toString('base64');
const jsonError = (name: string): Answer => ({
  status: 400,
  headers: { 'x-amzn-errortype': name },
  body: { __type: name, message: 'no' },
});
const xmlError = (status: number, code: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`,
});

async function withAnswer<T>(
  answer: Answer,
  use: (stores: ReturnType<typeof createDefinitionStores>) => Promise<T>,
) {
  const server = await cannedServer(() => answer);
  try {
    const result = await use(createDefinitionStores(server.connection, {}));
    return { result, requests: server.requests };
  } finally {
    await server.stop();
  }
}

test('a file of CodeCommit is asked for by repository, branch and path', async () => {
  const { result, requests } = await withAnswer(
    { body: { fileContent: base64('{"a":1}') } },
    (stores) => stores.readCodeCommit(FILE, 100),
  );
  expect(Buffer.from(result).toString()).toBe('{"a":1}');
  expect(requests[0]?.target).toMatch(/\.GetFile$/);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    repositoryName: 'repo',
    commitSpecifier: 'main',
    filePath: 'deploy/td.json',
  });
});

test('an object of S3 is asked for by bucket and key', async () => {
  const { result, requests } = await withAnswer({ body: 'family: a' }, (stores) =>
    stores.readS3(OBJECT, 100),
  );
  expect(Buffer.from(result).toString()).toBe('family: a');
  expect(requests[0]?.path).toMatch(/^\/bucket\/deploy\/td\.json/);
});

test.each([
  ['CodeCommit', jsonError('FileDoesNotExistException'), 'file-not-found'],
  ['CodeCommit', jsonError('RepositoryDoesNotExistException'), 'file-not-found'],
  ['CodeCommit', jsonError('FileTooLargeException'), 'file-too-large'],
  ['CodeCommit', jsonError('AccessDeniedException'), 'aws-denied'],
  ['CodeCommit', { body: { fileContent: base64('x'.repeat(101)) } }, 'file-too-large'],
  ['S3', xmlError(404, 'NoSuchKey'), 'file-not-found'],
  ['S3', xmlError(404, 'NoSuchBucket'), 'file-not-found'],
  ['S3', xmlError(403, 'AccessDenied'), 'aws-denied'],
  ['S3', { body: 'x'.repeat(101), headers: { 'content-length': '101' } }, 'file-too-large'],
] as const)('what %s says with %j is %s', async (store, answer, code) => {
  const reading = withAnswer<Uint8Array>(answer, (stores) =>
    store === 'S3' ? stores.readS3(OBJECT, 100) : stores.readCodeCommit(FILE, 100),
  );
  await expect(reading).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/bucket|repo/),
  });
});
