/** Where AWS is and how to talk to it. A member that is not given is taken from the environment, as the SDK does. */
export interface Connection {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Retries after the first attempt of a call, 0 or more. */
  readonly maxRetries: number;
}

/** How long one attempt of a call may take, ms: an endpoint that hangs must not hang the run. */
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 5_000;

/** The part of every SDK client's configuration that does not depend on the service. */
export function clientConfiguration(connection: Connection, env: NodeJS.ProcessEnv) {
  // The SDK's note on old Node versions is for programmers, not for the reader of a CI log.
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  // The SDK reads AWS_REGION only; the AWS CLI's own variable is as good a place.
  const region = connection.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
  return {
    ...(region === undefined ? {} : { region }),
    ...(connection.endpoint === undefined ? {} : { endpoint: connection.endpoint }),
    ...(connection.credentials === undefined ? {} : { credentials: connection.credentials }),
    maxAttempts: connection.maxRetries + 1,
    requestHandler: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      // Without this the SDK only writes a warning when the time is over.
      throwOnRequestTimeout: true,
    },
  };
}
