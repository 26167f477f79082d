import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server of canned answers got. */
export interface Request {
  readonly path: string;
  readonly target: string | undefined;
  readonly body: string;
}

/** An answer; an object goes as JSON. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}

/** A connection to a server on loopback that answers every request as told. */
export async function cannedServer(answer: (request: Request) => Answer) {
  const requests: Request[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming);
    requests.push(request);
    const { status = 200, headers = {}, body } = answer(request);
    outgoing.writeHead(status, headers);
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    connection: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxRetries: 0,
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const target = incoming.headers['x-amz-target'];
  return {
    path: incoming.url ?? '',
    target: typeof target === 'string' ? target : undefined,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
