import type { JsonObject } from '../simulator/json.ts';
import type { World } from '../simulator/world.ts';
import type { StructureShape } from './shape.ts';

/** One operation of a service's API, over the state of one Region. */
export interface Operation {
  /** What a request may hold; it has been read by this when `run` gets it. */
  readonly input: StructureShape;
  /** The request is handed on unread, since `run` has a whole schema to read it by. */
  readonly passesThrough?: true;
  /** Members that `run` itself refuses, in words that AWS has for them alone. */
  readonly checksItself?: readonly string[];
  /** What AWS does here and the mock does not, beside members of the request that it does not take. */
  readonly lacks?: string;
  /** The answer's members, with times as seconds since 1970. @throws Refusal what AWS refuses */
  readonly run: (world: World, input: JsonObject) => JsonObject;
}

/** Operations of one service, by the name on the wire. */
export type OperationTable = { readonly [name: string]: Operation };
