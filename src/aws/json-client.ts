import type { IsTime } from './json-answer.ts';
import { createSignedClient, type Target } from './signed-client.ts';

/** An AWS service that speaks awsJson 1.1. @source reference/wire-protocols.md section 1 */
export interface JsonService {
  /** Signing name, for example `ecs`. */
  readonly name: string;
  /** What stands before the operation in x-amz-target. */
  readonly target: string;
  readonly isTime: IsTime;
}

/** Calls an operation; fails with what AWS or Node said last, as the SDK's standard mode does. */
export type JsonCall = (operation: string, input: object) => Promise<object>;

/** A client of one service. Its connections and its retry budget are shared by all its calls. */
export async function createJsonClient(service: JsonService, target: Target): Promise<JsonCall> {
  const send = await createSignedClient(service, target);
  return (operation, input) =>
    send({
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${service.target}.${operation}`,
      },
      body: JSON.stringify(withoutNulls(input)),
    });
}

/** As the SDK sends it: a member that is undefined or null is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(
    ([, member]) => member !== undefined && member !== null,
  );
  return Object.fromEntries(given.map(([name, member]) => [name, withoutNulls(member)]));
}
