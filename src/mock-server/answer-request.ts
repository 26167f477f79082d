import type { Json, JsonObject } from '../simulator/json.ts';
import { Refusal } from '../simulator/refusal.ts';
import { readRequest } from './models/read-request.ts';
import type { Operation } from './operation.ts';
import type { Answer, WireError } from './protocols.ts';
import { type RawRequest, type Target, targetOf } from './target.ts';
import type { Worlds } from './worlds.ts';

/** One request that was answered. */
export interface RequestRecord {
  readonly service: string;
  readonly operation: string;
  readonly input: unknown;
  /** Simulated milliseconds since 1970. */
  readonly atMs: number;
  readonly status: number;
}

/** An answer and what is to be remembered of it. */
export interface Answered {
  readonly answer: Answer;
  readonly record: RequestRecord;
  /** What the log says of it, in one line. */
  readonly line: string;
}

/** Answers one request; whatever goes wrong, the answer is one that AWS could give, never HTML. */
export function answerRequest(worlds: Worlds, request: RawRequest, requestId: string): Answered {
  const target = targetOf(request);
  const atMs = worlds.nowMs();
  let input: Json | undefined;
  const finish = (answer: Answer, note = ''): Answered => {
    const { service, operation } = target;
    const { status } = answer;
    const line = `${service}.${operation} ${status}${note}`;
    return { answer, record: { service, operation, input, atMs, status }, line };
  };
  try {
    input = target.input();
    const output = perform(worlds, target, input);
    return finish(target.protocol.success(target.operation, output, requestId));
  } catch (error) {
    const wire = wireErrorOf(error);
    return finish(target.protocol.failure(wire, requestId), ` ${wire.code}: ${wire.message}`);
  }
}

function perform(worlds: Worlds, target: Target, input: Json): JsonObject {
  if (target.scope === undefined) {
    throw new Refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const { operation: name, operations } = target;
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) {
    throw new Refusal('UnknownOperationException', `The mock does not know the operation ${name}.`);
  }
  const world = worlds.of(target.scope.region);
  return operation.run(world, readInput(target, input, operation));
}

/** Each service has its own code for a request that is not of the right shape. */
function readInput(target: Target, input: Json, operation: Operation): JsonObject {
  const { invalidCode, service } = target;
  try {
    return readRequest({ service, operation: target.operation, input }, operation);
  } catch (error) {
    if (invalidCode === undefined || !(error instanceof Refusal)) throw error;
    if (error.code !== 'InvalidParameterException') throw error;
    throw new Refusal(invalidCode, error.message);
  }
}

function wireErrorOf(error: unknown): WireError {
  if (error instanceof Refusal) {
    const { status, code, message, members } = error;
    return { status, code, message, members };
  }
  const reason = error instanceof Error ? error.message : 'an unknown value was thrown';
  return { status: 500, code: 'ServerException', message: `The mock failed: ${reason}` };
}
