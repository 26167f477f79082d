import { type ImageId, imageOf, imagesOf } from '../../../simulator/ecr/image-of.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT } from '../../shapes.ts';

/** DescribeImages: images by tag or digest, or all of a repository. */
export const describeImages: Operation = {
  input: {
    kind: 'structure',
    members: { registryId: TEXT, repositoryName: TEXT, imageIds: OBJECTS },
    required: ['repositoryName'],
  },
  run: (world, { repositoryName, imageIds }) => {
    const name = String(repositoryName);
    const found =
      imageIds === undefined
        ? (imagesOf(world, name) ?? [])
        : (imageIds as readonly ImageId[]).map((id) => imageOf(world, name, id));
    const imageDetails = found.map(({ digest, tags, pushedAtMs }) => ({
      registryId: world.account,
      repositoryName: name,
      imageDigest: digest,
      imageTags: tags,
      imagePushedAt: pushedAtMs / 1000,
    }));
    return { imageDetails };
  },
};
