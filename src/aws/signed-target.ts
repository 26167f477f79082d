import { SlipwayError } from '../errors.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { directTarget } from './direct-target.ts';
import { translateSdkError } from './sdk-error.ts';
import { serviceUrl } from './service-url.ts';
import type { Target } from './signed-client.ts';

/** A service that is called without an SDK client of its own. */
export interface SignedHost {
  /** Its name in host names, for example `events`. */
  readonly host: string;
  /** Its name in AWS_ENDPOINT_URL_<NAME>, for example `EVENTBRIDGE`. */
  readonly variable: string;
}

/**
 * Where to send the calls of a service and as whom: as the environment says when that is certain, else as the SDK
 * finds it out of profiles, roles and the rest.
 * @throws SlipwayError aws-credentials, aws-region
 */
export async function signedTarget(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  { host, variable }: SignedHost,
): Promise<Target> {
  const endpoint = connection.endpoint ?? (env[`AWS_ENDPOINT_URL_${variable}`] || undefined);
  const placed = endpoint === undefined ? connection : { ...connection, endpoint };
  return directTarget(placed, env, host) ?? targetBySdk(placed, env, host);
}

async function targetBySdk(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  host: string,
): Promise<Target> {
  const configuration = clientConfiguration(connection, env);
  const { callerBySdk } = await import('./ecs-sdk.ts');
  const { credentials, region } = await callerBySdk(configuration).catch((error) => {
    throw translateSdkError(error, 'Connecting to AWS');
  });
  const endpoint = connection.endpoint ?? (env.AWS_ENDPOINT_URL || undefined);
  const url = serviceUrl({ service: host, region, endpoint });
  if (url === undefined) throw unknownPlace(host, region);
  const { maxAttempts, requestHandler: timeouts } = configuration;
  return { url, region, credentials, maxAttempts, timeouts };
}

function unknownPlace(host: string, region: string): SlipwayError {
  return new SlipwayError({
    code: 'aws-region',
    message: `It is not known where the service ${host} is in the Region ${region}.`,
    hint: 'Give its address with AWS_ENDPOINT_URL.',
  });
}
