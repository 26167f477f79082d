import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** Bytes that the mock takes; the largest request of the services it plays is far below. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The text of a request's body, unpacked when it came packed, as clients send larger metric data.
 * @returns undefined when it is larger than the mock takes
 */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  if (bytes > MOST_BYTES) return undefined;
  const body = Buffer.concat(chunks);
  // A text holds bytes as they are when each is a character.
  const isCbor = request.headers?.['content-type']?.startsWith('application/cbor') === true;
  const encoding = isCbor ? 'latin1' : 'utf8';
  if (request.headers?.['content-encoding'] !== 'gzip') return body.toString(encoding);
  return unpacked(body, encoding);
}

function unpacked(body: Buffer, encoding: BufferEncoding): string | undefined {
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES }).toString(encoding);
  } catch (error) {
    // What is not packed as it says is no request that could be read; the answer says so.
    if ((error as { readonly code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') return '\u0000';
    return undefined;
  }
}
