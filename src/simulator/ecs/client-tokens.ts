import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';
import { deepEqual } from './deep-equal.ts';

/** What a request with a token of its caller made. */
export interface TokenUse {
  readonly request: JsonObject;
  /** ARNs of what was made. */
  readonly made: readonly string[];
}

/** Tokens that are remembered; AWS forgets them after a day. */
const KEPT = 10_000;

/** A request that makes something, and may carry a token so that it can be sent again. */
export interface TokenRequest {
  readonly operation: string;
  /** ARN of the cluster or service that it is for. */
  readonly owner: string;
  readonly request: JsonObject;
}

/**
 * What a request with the same token made before; undefined for a new token or none.
 * @param differs what AWS answers when that request was another one
 * @throws what `differs` gives
 * @source Amazon ECS API reference, "Ensuring idempotency"
 */
export function madeBefore(
  { ecs }: World,
  asked: TokenRequest,
  differs: (made: readonly string[]) => Error,
): readonly string[] | undefined {
  const use = ecs.clientTokens.get(keyOf(asked) ?? '');
  if (use === undefined) return undefined;
  if (!deepEqual(use.request, asked.request)) throw differs(use.made);
  return use.made;
}

/** Remembers what a request made, if it carries a token. */
export function rememberMade({ ecs }: World, asked: TokenRequest, made: readonly string[]): void {
  const key = keyOf(asked);
  if (key === undefined || made.length === 0) return;
  ecs.clientTokens.set(key, { request: asked.request, made });
  const [oldest] = ecs.clientTokens.keys();
  if (ecs.clientTokens.size > KEPT && oldest !== undefined) ecs.clientTokens.delete(oldest);
}

function keyOf({ operation, owner, request: { clientToken } }: TokenRequest): string | undefined {
  return typeof clientToken === 'string' ? `${operation} ${owner} ${clientToken}` : undefined;
}
