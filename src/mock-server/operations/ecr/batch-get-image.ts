import { type ImageId, imageOf } from '../../../simulator/ecr/image-of.ts';
import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { Operation } from '../../operation.ts';
import { OBJECTS, TEXT, TEXTS } from '../../shapes.ts';

/** BatchGetImage: images by tag or digest, and which there are not. */
export const batchGetImage: Operation = {
  input: {
    kind: 'structure',
    members: {
      registryId: TEXT,
      repositoryName: TEXT,
      imageIds: OBJECTS,
      acceptedMediaTypes: TEXTS,
    },
    required: ['repositoryName', 'imageIds'],
  },
  run: (world, { repositoryName, imageIds }) => {
    const name = String(repositoryName);
    const images: JsonObject[] = [];
    const failures: JsonObject[] = [];
    for (const imageId of imageIds as readonly (ImageId & JsonObject)[]) {
      try {
        const { digest, manifest } = imageOf(world, name, imageId);
        const found = { ...imageId, imageDigest: digest };
        images.push({
          registryId: world.account,
          repositoryName: name,
          imageId: found,
          imageManifest: manifest,
        });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'ImageNotFoundException') throw error;
        failures.push({
          imageId,
          failureCode: 'ImageNotFound',
          failureReason: 'Requested image not found',
        });
      }
    }
    return { images, failures };
  },
};
