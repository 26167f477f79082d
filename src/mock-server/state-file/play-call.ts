import type { JsonObject } from '../../simulator/json.ts';
import { Refusal } from '../../simulator/refusal.ts';
import type { World } from '../../simulator/world.ts';
import { readRequest } from '../models/read-request.ts';
import { operationsOf } from '../services.ts';
import type { CallEntry } from './entry.ts';

/** A call by the names of its service and operation, as the log of requests has them. */
export type NamedCall = Pick<CallEntry, 'service' | 'operation' | 'input'>;

/**
 * Carries a call out in a world.
 * @throws Refusal what AWS refuses, and UnknownOperationException
 */
export function playCall(world: World, { service, operation: name, input }: NamedCall): JsonObject {
  const operations = operationsOf(service);
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) {
    const message = `The mock does not know the operation ${service}.${name}.`;
    throw new Refusal('UnknownOperationException', message);
  }
  return operation.run(world, readRequest({ service, operation: name, input }, operation));
}

/** Carries a call out again: what was refused the first time is refused again, which nobody needs to hear. */
export function replayCall(world: World, call: NamedCall): void {
  try {
    playCall(world, call);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
