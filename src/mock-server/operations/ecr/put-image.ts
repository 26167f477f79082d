import { digestOf } from '../../../simulator/ecr/image-of.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { TEXT } from '../../shapes.ts';

/** PutImage: an image under a tag, which it takes from an older one. */
export const putImage: Operation = {
  input: {
    kind: 'structure',
    members: { repositoryName: TEXT, imageManifest: TEXT, imageTag: TEXT, imageDigest: TEXT },
    required: ['repositoryName', 'imageManifest'],
  },
  run: (world, request) => {
    const { repositoryName, imageManifest, imageTag, imageDigest } = request;
    const name = String(repositoryName);
    const images = world.stores.repositories.get(name);
    if (images === undefined) {
      const message = `The repository with name '${name}' does not exist in the registry with id '${world.account}'`;
      throw new Refusal('RepositoryNotFoundException', message);
    }
    const manifest = String(imageManifest);
    const digest = String(imageDigest ?? digestOf(`${name}${manifest}${imageTag ?? ''}`));
    const tag = imageTag === undefined ? [] : [String(imageTag)];
    const others = images.map((one) => ({
      ...one,
      tags: one.tags.filter((other) => other !== imageTag),
    }));
    images.splice(0, images.length, ...others, {
      digest,
      tags: tag,
      manifest,
      pushedAtMs: world.nowMs,
    });
    const image = {
      registryId: world.account,
      repositoryName: name,
      imageId: { imageDigest: digest, imageTag },
      imageManifest,
    };
    return { image };
  },
};
