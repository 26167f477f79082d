import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import { pageOf } from '../../page.ts';

/** A page of a List answer; pages of CodeDeploy hold a hundred. @throws Refusal InvalidNextTokenException */
export function listPage(
  name: string,
  all: readonly string[],
  { nextToken }: JsonObject,
): JsonObject {
  try {
    const page = pageOf(all, { nextToken }, 100);
    return { [name]: page.items, nextToken: page.nextToken };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('InvalidNextTokenException', 'The next token is not valid.');
  }
}
