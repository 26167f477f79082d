import type { IncomingMessage } from 'node:http';

/** Bytes that the mock takes; the largest request of the services it plays is far below. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The text of a request's body. @returns undefined when it is larger than the mock takes */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return bytes > MOST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}
