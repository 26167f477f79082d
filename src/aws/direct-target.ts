import { existsSync } from 'node:fs';
import { type Connection, clientConfiguration } from './connection.ts';
import { homeFolder } from './home-folder.ts';
import { serviceUrl } from './service-url.ts';
import type { Credentials } from './sign.ts';
import type { Target } from './signed-client.ts';

/**
 * Variables that mean the same to the direct client and to the SDK, or nothing to either. Any other one that
 * begins with AWS_ may change what the SDK does, so with it the SDK is taken. The SDK for JavaScript reads no
 * AWS_CA_BUNDLE, and asks for a role only where there are no keys.
 */
const UNDERSTOOD =
  /^AWS_(ACCESS_KEY_ID|CA_BUNDLE|ROLE_ARN|ROLE_SESSION_NAME|WEB_IDENTITY_TOKEN_FILE|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION|DEFAULT_REGION|ENDPOINT_URL(_[A-Z0-9_]+)?|MAX_ATTEMPTS|EC2_METADATA_DISABLED|PAGER|DEFAULT_OUTPUT|STS_REGIONAL_ENDPOINTS|CONFIG_FILE|SHARED_CREDENTIALS_FILE|SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED)$/;

/**
 * Where to send a service's calls without the SDK; `undefined` unless it is certain that the SDK would send
 * them there and sign them so: keys and Region are given, and no file and no variable says anything else.
 *
 * @param service name of the service in host names and, in capitals, in AWS_ENDPOINT_URL_<SERVICE>
 * @source reference/wire-protocols.md section 6
 */
export function directTarget(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  service: string,
): Target | undefined {
  if (!isPlain(env)) return undefined;
  const credentials = connection.credentials ?? keysOf(env);
  const { region, maxAttempts, requestHandler } = clientConfiguration(connection, env);
  if (credentials === undefined || region === undefined) return undefined;
  const url = serviceUrl({ service, region, endpoint: endpointOf(connection, env, service) });
  return url && { url, region, credentials, maxAttempts, timeouts: requestHandler };
}

/** Nothing is set that only the SDK understands, and there is no configuration file. */
function isPlain(env: NodeJS.ProcessEnv): boolean {
  const names = Object.keys(env).filter((name) => name.startsWith('AWS_'));
  if (!names.every((name) => UNDERSTOOD.test(name))) return false;
  const folder = `${homeFolder(env)}/.aws`;
  const files = [
    env.AWS_CONFIG_FILE || `${folder}/config`,
    env.AWS_SHARED_CREDENTIALS_FILE || `${folder}/credentials`,
  ];
  return !files.some((file) => existsSync(file));
}

function keysOf(env: NodeJS.ProcessEnv): Credentials | undefined {
  const accessKeyId = env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY;
  const sessionToken = env.AWS_SESSION_TOKEN;
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

function endpointOf(
  connection: Connection,
  env: NodeJS.ProcessEnv,
  service: string,
): string | undefined {
  const own = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`];
  return connection.endpoint ?? (own || env.AWS_ENDPOINT_URL || undefined);
}
