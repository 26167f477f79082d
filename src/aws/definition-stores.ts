import { SlipwayError } from '../errors.ts';
import type { CodeCommitFile, DefinitionStores, S3Object } from '../ports/definition-stores.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { translateSdkError } from './sdk-error.ts';

/** Names of errors by which S3 and CodeCommit say that something is not there. Source: their service models. */
const NOT_FOUND =
  /^(?:NoSuchKey|NoSuchBucket|NotFound|(?:File|Repository|Branch|Commit)DoesNotExistException)$/;
const TOO_LARGE = /^FileTooLargeException$/;

/** CodeCommit and S3 behind the port; each SDK client is loaded with its first call. */
export function createDefinitionStores(
  connection: Connection,
  env: NodeJS.ProcessEnv,
): DefinitionStores {
  return {
    readCodeCommit: (file, limitBytes) =>
      readable(`codecommit://${file.repository}/${file.branch}/${file.path}`, limitBytes, () =>
        readCodeCommit(file, connection, env),
      ),
    readS3: (object, limitBytes) =>
      readable(`s3://${object.bucket}/${object.key}`, limitBytes, () =>
        readS3({ object, limitBytes }, connection, env),
      ),
  };
}

async function readCodeCommit(
  file: CodeCommitFile,
  connection: Connection,
  env: NodeJS.ProcessEnv,
) {
  const { CodeCommitClient, GetFileCommand } = await import('./codecommit-sdk.ts');
  const client = new CodeCommitClient(clientConfiguration(connection, env));
  const { fileContent } = await client.send(
    new GetFileCommand({
      repositoryName: file.repository,
      commitSpecifier: file.branch,
      filePath: file.path,
    }),
  );
  return fileContent ?? new Uint8Array();
}

async function readS3(
  { object, limitBytes }: { readonly object: S3Object; readonly limitBytes: number },
  connection: Connection,
  env: NodeJS.ProcessEnv,
) {
  const { GetObjectCommand, S3Client } = await import('./s3-sdk.ts');
  const client = new S3Client({
    ...clientConfiguration(connection, env),
    // A bucket may be in another Region than the service.
    followRegionRedirects: true,
    // A stand-in of AWS has one host name, and buckets are no part of it.
    forcePathStyle: connection.endpoint !== undefined || env.AWS_ENDPOINT_URL !== undefined,
  });
  const { Body, ContentLength = 0 } = await client.send(
    new GetObjectCommand({ Bucket: object.bucket, Key: object.key }),
  );
  // Not read to its end: it is refused for its size anyway.
  if (ContentLength > limitBytes) return new Uint8Array(limitBytes + 1);
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

async function readable(
  name: string,
  limitBytes: number,
  read: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    const bytes = await read();
    if (bytes.length <= limitBytes) return bytes;
  } catch (error) {
    const kind = error instanceof Error ? error.name : '';
    if (NOT_FOUND.test(kind)) throw notFound(name, error);
    if (!TOO_LARGE.test(kind)) throw translateSdkError(error, `Reading ${name}`);
  }
  throw new SlipwayError({
    code: 'file-too-large',
    message: `${name} is larger than ${limitBytes} bytes, more than a task definition can be.`,
    hint: 'Check that it names the task definition.',
  });
}

function notFound(name: string, cause: unknown): SlipwayError {
  return new SlipwayError({
    code: 'file-not-found',
    message: `${name} is not there.`,
    hint: 'Check each part of its name, the Region and the account.',
    cause,
  });
}
