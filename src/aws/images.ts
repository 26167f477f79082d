import type { EcrImage, Images } from '../ports/images.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** Amazon ECR behind the port; the SDK is loaded with the first call. */
export function createImages(connection: Connection, env: NodeJS.ProcessEnv): Images {
  return {
    digestOf: async (image) => {
      try {
        return await describe(image, connection, env);
      } catch (error) {
        if (error instanceof Error && error.name === 'ImageNotFoundException') return undefined;
        throw translateSdkError(error, 'DescribeImages');
      }
    },
  };
}

async function describe(image: EcrImage, connection: Connection, env: NodeJS.ProcessEnv) {
  const { DescribeImagesCommand, ECRClient } = await import('./ecr-sdk.ts');
  // The name of an image says its Region, which need not be that of the service.
  const client = new ECRClient(clientConfiguration({ ...connection, region: image.region }, env));
  const { imageDetails } = await client.send(
    new DescribeImagesCommand({
      registryId: image.account,
      repositoryName: image.repository,
      imageIds: [{ imageTag: image.tag }],
    }),
  );
  return imageDetails?.[0]?.imageDigest;
}
