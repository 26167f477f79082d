import { decodeText } from '../../src/task-definition/decode-text.ts';

describe('decoding a file', () => {
  it.each([
    ['UTF-8', [0xc3, 0xa9], 'é', false],
    ['UTF-8 with a mark, which stays', [0xef, 0xbb, 0xbf, 0x61], '\uFEFFa', false],
    ['little-endian UTF-16', [0xff, 0xfe, 0x61, 0x00], 'a', true],
    ['big-endian UTF-16', [0xfe, 0xff, 0x00, 0x61], 'a', true],
  ])('reads %s', (_name, bytes, text, utf16) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'text', text, utf16 });
  });

  it.each([
    ['a zero byte', [0x61, 0x00], 'byte 2 is zero'],
    ['bytes that are not UTF-8', [0xff, 0x61], 'not UTF-8'],
    ['half a UTF-16 character', [0xff, 0xfe, 0x00, 0xd8], 'like UTF-16'],
    ['UTF-16 with a zero character', [0xff, 0xfe, 0x00, 0x00], 'zero characters'],
  ])('calls %s no text', (_name, bytes, reason) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      kind: 'not-text',
      reason: expect.stringContaining(reason),
    });
  });
});
