import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of a scripted server; `drop` closes the connection without one. */
export type Scripted =
  | 'drop'
  | 'hang'
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    };

/** A request as it arrived. */
export interface Seen {
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that gives its answers in their order and the last one for ever. */
export interface ScriptedServer {
  readonly endpoint: string;
  readonly seen: readonly Seen[];
  stop(): void;
}

/** Starts a scripted server on loopback. */
export async function startScriptedServer(answers: readonly Scripted[]): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? 'drop';
    const body = Buffer.concat(chunks).toString('utf8');
    seen.push({ path: request.url, headers: request.headers, body });
    if (answer === 'drop') request.socket.destroy();
    else if (answer !== 'hang') {
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
