import type { Json, JsonObject } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import { modelOf } from '../models/model.ts';
import { type Answer, AWS_JSON, type Protocol } from '../protocols.ts';
import { decodeCbor } from './decode.ts';
import { encodeCbor } from './encode.ts';

/** What a path of the protocol names. */
export interface RpcPath {
  /** The service as its model names it, which is what its JSON requests begin their target with. */
  readonly prefix: string;
  readonly operation: string;
}

/** The service and operation of a path; undefined for another path. @source Smithy RPC v2 CBOR protocol, "Requests" */
export function rpcPath(url: string): RpcPath | undefined {
  const found = /\/service\/([\w.]+)\/operation\/(\w+)\/?(?:\?.*)?$/.exec(url);
  const [, prefix = '', operation = ''] = found ?? [];
  return found === null
    ? undefined
    : { prefix: prefix.slice(prefix.lastIndexOf('.') + 1), operation };
}

/** The members of a request. @throws Refusal SerializationException */
export function readCbor(body: string): Json {
  if (body === '') return {};
  try {
    return decodeCbor(Buffer.from(body, 'latin1'));
  } catch (error) {
    const why = (error as Error).message;
    throw new Refusal('SerializationException', `The request body is not CBOR: ${why}.`);
  }
}

/** A service that speaks JSON, speaking CBOR; headers of its errors stay. */
export function asCbor(service: string, base: Protocol = AWS_JSON): Protocol {
  const times = new Set(modelOf(service)?.times ?? []);
  const packed = (answer: Answer): Answer => ({
    ...answer,
    contentType: 'application/cbor',
    headers: { ...answer.headers, 'smithy-protocol': 'rpc-v2-cbor' },
    bytes: encodeCbor(JSON.parse(answer.body) as JsonObject, (name) => times.has(name)),
  });
  return {
    success: (...asked) => packed(base.success(...asked)),
    failure: (...asked) => packed(base.failure(...asked)),
  };
}
