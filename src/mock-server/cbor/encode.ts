import type { Json } from '../../simulator/json.ts';

/** Whether the member of a name holds times. */
export type IsTime = (name: string) => boolean;

/**
 * JSON as CBOR. Times, which JSON carries as seconds since 1970, get the tag that says so.
 * @source RFC 8949; Smithy RPC v2 CBOR protocol, "Timestamps"
 */
export function encodeCbor(value: Json, isTime: IsTime): Buffer {
  return item(value, false, isTime);
}

function item(value: Json, isTimes: boolean, isTime: IsTime): Buffer {
  if (value === null) return Buffer.from([0xf6]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4]);
  if (typeof value === 'number') {
    return isTimes ? Buffer.concat([head(6, 1), double(value)]) : number(value);
  }
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return Buffer.concat([head(4, list.length), ...list.map((one) => item(one, isTimes, isTime))]);
  }
  const members = Object.entries(value).filter(([, one]) => one !== undefined);
  return Buffer.concat([
    head(5, members.length),
    ...members.flatMap(([name, one]) => [text(name), item(one as Json, isTime(name), isTime)]),
  ]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([head(3, bytes.length), bytes]);
}

function number(value: number): Buffer {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return double(value);
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(0xfb);
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

/** Kind and length, in as few bytes as hold it. */
function head(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.from([first | size]);
  if (size < 0x100) return Buffer.from([first | 24, size]);
  const bytes = Buffer.alloc(size < 0x10000 ? 3 : size < 0x100000000 ? 5 : 9);
  if (bytes.length === 3) bytes.writeUInt16BE(size, 1);
  else if (bytes.length === 5) bytes.writeUInt32BE(size, 1);
  else bytes.writeBigUInt64BE(BigInt(size), 1);
  bytes.writeUInt8(first | { 3: 25, 5: 26, 9: 27 }[bytes.length as 3 | 5 | 9]);
  return bytes;
}
