import { behaviourOf } from '../images.ts';
import { createRandom } from '../random.ts';
import { Refusal } from '../refusal.ts';
import type { StoredImage } from '../stores.ts';
import type { World } from '../world.ts';

/** How an image is asked for. */
export interface ImageId {
  readonly imageTag?: string;
  readonly imageDigest?: string;
}

/**
 * An image by tag or digest. As long as nobody made a repository, every repository has every tag but `does-not-exist`;
 * from the first one on only what was made and put is there.
 * @throws Refusal RepositoryNotFoundException, ImageNotFoundException
 */
export function imageOf(world: World, repository: string, id: ImageId): StoredImage {
  const { imageTag, imageDigest } = id;
  const stored = imagesOf(world, repository);
  const found = stored?.findLast(
    (one) =>
      (imageDigest === undefined || one.digest === imageDigest) &&
      (imageTag === undefined || one.tags.includes(imageTag)),
  );
  if (found !== undefined) return found;
  if (stored === undefined && !isMissing(world, repository, imageTag)) {
    return unmade(repository, id);
  }
  const shown = `{imageDigest:'${imageDigest ?? 'null'}', imageTag:'${imageTag ?? 'null'}'}`;
  const message = `The image with imageId ${shown} does not exist within the repository with name '${repository}'`;
  throw new Refusal('ImageNotFoundException', message);
}

/** The rules of a scenario may name the image with its registry or without it. */
function isMissing({ images, account, region }: World, repository: string, tag = 'ok'): boolean {
  const registry = `${account}.dkr.ecr.${region}.amazonaws.com`;
  const names = [`example/app:${tag}`, `${repository}:${tag}`, `${registry}/${repository}:${tag}`];
  return names.some((one) => behaviourOf(one, images) === 'does-not-exist');
}

/**
 * The images of a repository; undefined as long as nobody made any repository.
 * @throws Refusal RepositoryNotFoundException
 */
export function imagesOf(world: World, repository: string): StoredImage[] | undefined {
  const { repositories } = world.stores;
  const found = repositories.get(repository);
  if (found !== undefined || repositories.size === 0) return found;
  const message = `The repository with name '${repository}' does not exist in the registry with id '${world.account}'`;
  throw new Refusal('RepositoryNotFoundException', message);
}

function unmade(repository: string, { imageTag, imageDigest }: ImageId): StoredImage {
  const digest = imageDigest ?? digestOf(`${repository}:${imageTag}`);
  const manifest = '{"schemaVersion":2}';
  return { digest, tags: imageTag === undefined ? [] : [imageTag], manifest, pushedAtMs: 0 };
}

/** A digest that is the same for the same text; nobody can check it against a content that there is not. */
export function digestOf(text: string): string {
  const seed = [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) | 0, 7);
  return `sha256:${createRandom(seed).hex(64)}`;
}
