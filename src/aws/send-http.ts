import type { ClientRequest, IncomingHttpHeaders, RequestOptions } from 'node:http';

/** One request, ready to go. */
export interface HttpRequest {
  /** POST when absent. */
  readonly method?: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How long an attempt may take, ms. */
export interface Timeouts {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
}

/** Sends requests over connections that are kept open between them. */
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer>;

/** The SDK's own number of connections at once. */
const MAX_SOCKETS = 50;

/** What Node says of a connection that did not work out, and the SDK calls a timeout. */
const CONNECTION_LOST: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * A sender for one endpoint; only the protocol that it speaks is loaded.
 * It fails with Node's errors, named as the SDK names them.
 */
export async function createSendHttp(protocol: string, timeouts: Timeouts): Promise<SendHttp> {
  const http = await (protocol === 'https:' ? import('node:https') : import('node:http'));
  const agent = new http.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  return ({ method = 'POST', url, headers, body }) => {
    const request = http.request({ ...addressOf(url), method, headers, agent });
    return exchange(request, body, timeouts);
  };
}

function addressOf(url: URL): RequestOptions {
  return {
    // An IPv6 address has brackets in a URL, and none for a socket.
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    path: `${url.pathname}${url.search}`,
  };
}

function exchange(request: ClientRequest, body: string, timeouts: Timeouts): Promise<HttpAnswer> {
  return new Promise<HttpAnswer>((resolve, reject) => {
    const stop = endInTime(request, timeouts);
    const fail = (error: NodeJS.ErrnoException) => {
      stop();
      if (CONNECTION_LOST.has(error.code)) error.name = 'TimeoutError';
      reject(error);
    };
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        stop();
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    request.end(body);
  });
}

/** Ends the request when it takes too long. @returns what to call when it is over */
function endInTime(request: ClientRequest, timeouts: Timeouts): () => void {
  const end = (what: string, ms: number) => {
    const error = new Error(`${what} within ${ms} ms`);
    request.destroy(Object.assign(error, { name: 'TimeoutError', code: 'ETIMEDOUT' }));
  };
  const { connectionTimeout, requestTimeout } = timeouts;
  const connecting = setTimeout(end, connectionTimeout, 'no connection', connectionTimeout);
  const answering = setTimeout(end, requestTimeout, 'no answer', requestTimeout);
  request.on('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => clearTimeout(connecting));
    else clearTimeout(connecting);
  });
  return () => {
    clearTimeout(connecting);
    clearTimeout(answering);
  };
}
