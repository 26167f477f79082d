import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { readBody } from '../../src/mock-server/read-body.ts';

function request(chunks: readonly Buffer[]): IncomingMessage {
  return Readable.from(chunks) as IncomingMessage;
}

describe('readBody', () => {
  it('puts a text together whose letters were cut apart', async () => {
    const bytes = Buffer.from('né');
    expect(await readBody(request([bytes.subarray(0, 2), bytes.subarray(2)]))).toBe('né');
  });

  it('gives nothing for more than eight MiB', async () => {
    const mib = Buffer.alloc(1024 * 1024, 'x');
    expect(await readBody(request(Array(8).fill(mib)))).toHaveLength(8 * 1024 * 1024);
    expect(await readBody(request([...Array(8).fill(mib), Buffer.from('x')]))).toBeUndefined();
  });
});
