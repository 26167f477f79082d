import type { EcrImage, Images } from '../ports/images.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** Media types of an index: one image for several platforms. @source OCI image specification; Docker manifest v2 schema 2 */
const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

/** Asked for too, so that an image of one platform is an answer and not a failure. */
const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

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
    manifestOf: async (image) => {
      try {
        return await readManifest(image, connection, env);
      } catch (error) {
        throw translateSdkError(error, 'BatchGetImage');
      }
    },
  };
}

/** The name of an image says its Region, which need not be that of the service. */
async function connect({ region }: EcrImage, connection: Connection, env: NodeJS.ProcessEnv) {
  const sdk = await import('./ecr-sdk.ts');
  return { sdk, client: new sdk.ECRClient(clientConfiguration({ ...connection, region }, env)) };
}

async function describe(image: EcrImage, connection: Connection, env: NodeJS.ProcessEnv) {
  const { sdk, client } = await connect(image, connection, env);
  const { imageDetails } = await client.send(new sdk.DescribeImagesCommand(inputFor(image)));
  return imageDetails?.[0]?.imageDigest;
}

async function readManifest(image: EcrImage, connection: Connection, env: NodeJS.ProcessEnv) {
  const { sdk, client } = await connect(image, connection, env);
  const input = { ...inputFor(image), acceptedMediaTypes: [...INDEXES, ...MANIFESTS] };
  const { images } = await client.send(new sdk.BatchGetImageCommand(input));
  return images?.[0]?.imageManifest;
}

function inputFor({ account, repository, tag }: EcrImage) {
  return { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] };
}
