import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { readBody } from '../../src/mock-server/read-body.ts';

function request(chunks: readonly Buffer[]): IncomingMessage {
  return Readable.from(chunks) as IncomingMessage;
}

describe('readBody', () => {
  it('puts a text together whose letters were cut apart', async () => {
    const bytes = Buffer.from('né');
    expect(await readBody(request([bytes.subarray(0, 2), bytes.subarray(2)]))).toBe('né');
  });

  it('unpacks what came packed, and leaves what only says so', async () => {
    const packed = (body: Buffer) =>
      Object.assign(request([body]), { headers: { 'content-encoding': 'gzip' } });
    expect(await readBody(packed(gzipSync('text')))).toBe('text');
    expect(await readBody(packed(gzipSync(Buffer.alloc(9 * 1024 * 1024))))).toBeUndefined();
    expect(await readBody(packed(Buffer.from('text')))).toBe('\u0000');
  });

  it('keeps the bytes of CBOR, each as a character', async () => {
    const bytes = Buffer.from([0x62, 0xc3, 0xbc, 0xff]);
    const headers = { 'content-type': 'application/cbor' };
    const plain = Object.assign(request([bytes]), { headers });
    const packed = Object.assign(request([gzipSync(bytes)]), {
      headers: { ...headers, 'content-encoding': 'gzip' },
    });
    for (const one of [plain, packed]) {
      expect(Buffer.from((await readBody(one)) ?? '', 'latin1')).toEqual(bytes);
    }
  });

  it('gives nothing for more than eight MiB', async () => {
    const mib = Buffer.alloc(1024 * 1024, 'x');
    expect(await readBody(request(Array(8).fill(mib)))).toHaveLength(8 * 1024 * 1024);
    expect(await readBody(request([...Array(8).fill(mib), Buffer.from('x')]))).toBeUndefined();
  });
});
