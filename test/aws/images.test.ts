import { createImages } from '../../src/aws/images.ts';
import { type Answer, cannedServer } from './canned-server.ts';

const IMAGE = { account: '123456789012', region: 'eu-west-1', repository: 'team/app', tag: '1' };

async function digest(answer: Answer) {
  const server = await cannedServer(() => answer);
  try {
    const found = await createImages(server.connection, {}).digestOf(IMAGE);
    return { found, requests: server.requests };
  } finally {
    await server.stop();
  }
}

const error = (name: string): Answer => ({
  status: 400,
  headers: { 'x-amzn-errortype': name },
  body: { __type: name, message: 'no' },
});

test('the digest of a tag is asked for in the registry of its account', async () => {
  const { found, requests } = await digest({
    body: { imageDetails: [{ imageDigest: 'sha256:1' }] },
  });
  expect(found).toBe('sha256:1');
  expect(requests.map(({ body }) => JSON.parse(body))).toEqual([
    { registryId: '123456789012', repositoryName: 'team/app', imageIds: [{ imageTag: '1' }] },
  ]);
});

test('an image that is not there has none', async () => {
  expect((await digest(error('ImageNotFoundException'))).found).toBeUndefined();
});

test.each([
  ['AccessDeniedException', 'aws-denied'],
  ['RepositoryNotFoundException', 'aws-refused'],
])('%s is told as %s', async (name, code) => {
  await expect(digest(error(name))).rejects.toMatchObject({ code });
});

test('the manifest of a tag comes as it is, an index among what is accepted', async () => {
  const answers: Answer[] = [
    { body: { images: [{ imageManifest: '{}' }] } },
    { body: { images: [] } },
  ];
  const server = await cannedServer(() => answers.shift() ?? error('AccessDeniedException'));
  try {
    const images = createImages(server.connection, {});
    expect(await images.manifestOf(IMAGE)).toBe('{}');
    expect(await images.manifestOf(IMAGE)).toBeUndefined();
    await expect(images.manifestOf(IMAGE)).rejects.toMatchObject({ code: 'aws-denied' });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      repositoryName: 'team/app',
      acceptedMediaTypes: expect.arrayContaining(['application/vnd.oci.image.index.v1+json']),
    });
  } finally {
    await server.stop();
  }
});
