import { pinImages } from '../../src/operations/pin-images.ts';
import { documentOfValue } from '../task-definition/documents.ts';
import { memoryPorts } from './memory-ports.ts';

const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';

const definition = (...images: readonly string[]) =>
  documentOfValue({
    family: 'f',
    containerDefinitions: images.map((image) => ({ name: 'a', image })),
  });

test('a tag in Amazon ECR becomes its digest, once', async () => {
  const asked: unknown[] = [];
  const digestOf = async (image: unknown) => {
    asked.push(image);
    return 'sha256:abc';
  };
  const ports = memoryPorts({ images: { digestOf } });
  const once = await pinImages(await definition(`${REGISTRY}/a/b:1`), ports);
  expect(once.text).toContain(`${REGISTRY}/a/b@sha256:abc`);
  expect(await pinImages(once, ports)).toBe(once);
  expect(asked).toMatchObject([
    { account: '123456789012', region: 'eu-west-1', repository: 'a/b', tag: '1' },
  ]);
  expect(ports.lines).toEqual([]);
});

test('an image elsewhere stays, with a warning', async () => {
  const ports = memoryPorts();
  const document = await definition('nginx:1');
  expect(await pinImages(document, ports)).toBe(document);
  expect(ports.lines).toEqual([expect.stringContaining('nginx:1')]);
});

test('an image that is not there is an error', async () => {
  const ports = memoryPorts({ images: { digestOf: async () => undefined } });
  await expect(pinImages(await definition(`${REGISTRY}/a`), ports)).rejects.toMatchObject({
    code: 'image-not-found',
  });
});
