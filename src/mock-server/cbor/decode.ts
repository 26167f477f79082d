import type { Json } from '../../simulator/json.ts';

/** Depth of lists and maps that is read; no request of AWS comes near. */
const DEEPEST = 100;

/** Marks the end of what has no length. @source RFC 8949 section 3.2.1 */
const BREAK = Symbol('break');

interface Reader {
  readonly bytes: Buffer;
  at: number;
  depth: number;
}

/**
 * What some bytes of CBOR say, as JSON would: times as seconds since 1970, bytes in base64, members without a value
 * left out.
 * @throws Error for bytes that are not one item of CBOR
 * @source RFC 8949; Smithy RPC v2 CBOR protocol, "Shape serialization"
 */
export function decodeCbor(bytes: Buffer): Json {
  const reader: Reader = { bytes, at: 0, depth: 0 };
  const value = item(reader);
  if (value === BREAK || reader.at !== bytes.length) throw new Error('not one item of CBOR');
  return value;
}

function item(reader: Reader): Json | typeof BREAK {
  const first = take(reader, 1).readUInt8();
  const [kind, info] = [first >> 5, first & 31];
  if (kind === 7) return simple(reader, info);
  if (info === 31) return endless(reader, kind);
  const size = argument(reader, info);
  switch (kind) {
    case 0:
      return size;
    case 1:
      return -1 - size;
    case 2:
      return take(reader, size).toString('base64');
    case 3:
      return take(reader, size).toString('utf8');
    case 4:
      return nested(reader, () => listOf(reader, size));
    case 5:
      return nested(reader, () => mapOf(reader, size));
    default:
      return tagged(reader, size);
  }
}

/** An item where only a whole one may stand. */
function value(reader: Reader): Json {
  const read = item(reader);
  if (read === BREAK) throw new Error('an item ends where it must not');
  return read;
}

function take(reader: Reader, size: number): Buffer {
  const { bytes, at } = reader;
  if (size > bytes.length - at) throw new Error('the bytes end too soon');
  reader.at = at + size;
  return bytes.subarray(at, reader.at);
}

function argument(reader: Reader, info: number): number {
  if (info < 24) return info;
  switch (info) {
    case 24:
      return take(reader, 1).readUInt8();
    case 25:
      return take(reader, 2).readUInt16BE();
    case 26:
      return take(reader, 4).readUInt32BE();
    case 27:
      return Number(take(reader, 8).readBigUInt64BE());
    default:
      throw new Error(`an item has the length ${info}, which means nothing`);
  }
}

function nested<T>(reader: Reader, read: () => T): T {
  reader.depth += 1;
  if (reader.depth > DEEPEST) throw new Error('lists and maps lie too deep');
  const result = read();
  reader.depth -= 1;
  return result;
}

function listOf(reader: Reader, size: number): Json[] {
  const list: Json[] = [];
  for (let index = 0; index < size; index += 1) list.push(value(reader));
  return list;
}

function mapOf(reader: Reader, size: number): Json {
  const members: [string, Json][] = [];
  for (let index = 0; index < size; index += 1) members.push([keyOf(value(reader)), value(reader)]);
  return fromMembers(members);
}

function keyOf(read: Json): string {
  if (typeof read !== 'string') throw new Error('a member has a name that is no text');
  return read;
}

function fromMembers(members: readonly [string, Json][]): Json {
  return Object.fromEntries(members.filter(([, one]) => one !== null));
}

function endless(reader: Reader, kind: number): Json {
  const parts = nested(reader, () => untilBreak(reader));
  switch (kind) {
    case 2:
      return Buffer.concat(parts.map((one) => Buffer.from(String(one), 'base64'))).toString(
        'base64',
      );
    case 3:
      return parts.join('');
    case 4:
      return parts;
    case 5:
      if (parts.length % 2 !== 0) throw new Error('a member has no value');
      return fromMembers(
        parts.flatMap((one, index) =>
          index % 2 === 0 ? [[keyOf(one), parts[index + 1] ?? null] as [string, Json]] : [],
        ),
      );
    default:
      throw new Error('a number or a tag has no length');
  }
}

function untilBreak(reader: Reader): Json[] {
  const parts: Json[] = [];
  for (let read = item(reader); read !== BREAK; read = item(reader)) parts.push(read);
  return parts;
}

function simple(reader: Reader, info: number): Json | typeof BREAK {
  switch (info) {
    case 20:
      return false;
    case 21:
      return true;
    case 22:
    case 23:
      return null;
    case 25:
      return written(half(take(reader, 2).readUInt16BE()));
    case 26:
      return written(take(reader, 4).readFloatBE());
    case 27:
      return written(take(reader, 8).readDoubleBE());
    case 31:
      return BREAK;
    default:
      throw new Error(`the simple value ${info} means nothing`);
  }
}

/** JSON has no such numbers; AWS writes them as texts there. */
function written(number: number): Json {
  return Number.isFinite(number) ? number : String(number);
}

/** @source RFC 8949 appendix D */
function half(bits: number): number {
  const [exponent, mantissa] = [(bits >> 10) & 31, bits & 1023];
  const sign = bits >> 15 === 1 ? -1 : 1;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent < 31) return sign * (mantissa + 1024) * 2 ** (exponent - 25);
  return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
}

/** Times as texts become seconds, large numbers become numbers; what another tag marks is taken as it is. @source RFC 8949 section 3.4 */
function tagged(reader: Reader, tag: number): Json {
  const marked = nested(reader, () => value(reader));
  switch (tag) {
    case 0:
      return Date.parse(String(marked)) / 1000;
    case 2:
      return large(marked);
    case 3:
      return -1 - large(marked);
    case 4: {
      const [exponent, mantissa] = Array.isArray(marked) ? (marked as readonly Json[]) : [];
      return Number(`${String(mantissa)}e${String(exponent)}`);
    }
    default:
      return marked;
  }
}

function large(marked: Json): number {
  const hex = Buffer.from(String(marked), 'base64').toString('hex');
  return Number(`0x${hex || '0'}`);
}
