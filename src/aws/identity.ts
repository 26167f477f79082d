import type { Identity } from '../ports/identity.ts';
import { type Connection, clientConfiguration } from './connection.ts';
import { directTarget } from './direct-target.ts';
import { translateSdkError } from './sdk-error.ts';
import { createSendHttp, type HttpAnswer } from './send-http.ts';
import { serviceUrl } from './service-url.ts';
import { sign } from './sign.ts';
import type { Target } from './signed-client.ts';

/** AWS STS speaks the Query protocol; this call needs no permission. @source STS API reference, GetCallerIdentity */
const BODY = 'Action=GetCallerIdentity&Version=2011-06-15';

/** AWS STS behind the port: one call, without a client of the SDK for it. */
export function createIdentity(connection: Connection, env: NodeJS.ProcessEnv): Identity {
  return {
    accountId: async () => {
      try {
        const target = directTarget(connection, env, 'sts') ?? (await targetBySdk(connection, env));
        return accountIn(await ask(target));
      } catch (error) {
        throw translateSdkError(error, 'GetCallerIdentity');
      }
    },
  };
}

/** Credentials and Region as the SDK finds them, in whatever file or service they are. */
async function targetBySdk(connection: Connection, env: NodeJS.ProcessEnv): Promise<Target> {
  const { ECSClient } = await import('@aws-sdk/client-ecs');
  const configuration = clientConfiguration(connection, env);
  const { config } = new ECSClient(configuration);
  const region = await config.region();
  const { accessKeyId, secretAccessKey, sessionToken } = await config.credentials();
  const endpoint = connection.endpoint ?? env.AWS_ENDPOINT_URL_STS ?? env.AWS_ENDPOINT_URL;
  const url = serviceUrl({ service: 'sts', region, endpoint: endpoint || undefined });
  return {
    url: url ?? new URL(`https://sts.${region}.amazonaws.com/`),
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    maxAttempts: configuration.maxAttempts,
    timeouts: configuration.requestHandler,
  };
}

async function ask(target: Target): Promise<HttpAnswer> {
  const send = await createSendHttp(target.url.protocol, target.timeouts);
  for (let attempt = 1; ; attempt += 1) {
    const headers = sign(
      {
        path: target.url.pathname,
        headers: {
          host: target.url.host,
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
          'content-length': String(BODY.length),
        },
        body: BODY,
      },
      { ...target, service: 'sts', atMs: Date.now() },
    );
    try {
      const answer = await send({ url: target.url, headers, body: BODY });
      if (answer.status < 500 || attempt >= target.maxAttempts) return answer;
    } catch (error) {
      if (attempt >= target.maxAttempts) throw error;
    }
  }
}

function accountIn({ status, body }: HttpAnswer): string {
  const account = textIn(body, 'Account');
  if (status === 200 && account !== undefined) return account;
  const failure = new Error(textIn(body, 'Message') ?? `HTTP status ${status}`);
  failure.name = textIn(body, 'Code') ?? 'SyntaxError';
  throw failure;
}

function textIn(xml: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
}
