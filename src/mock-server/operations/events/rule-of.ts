import type { JsonObject } from '../../../simulator/json.ts';
import { Refusal } from '../../../simulator/refusal.ts';
import type { World } from '../../../simulator/world.ts';
import { pageOf } from '../../page.ts';

/** Rules in a page, or targets in one, when no limit is given. Source: service model of EventBridge, LimitMax100 */
const USUAL = 100;

/** Name of a bus out of its name or ARN. */
export function busOf(name: unknown): string {
  const text = String(name ?? 'default');
  return text.startsWith('arn:') ? text.slice(text.indexOf('/') + 1) : text;
}

/** Where a rule and its targets are kept. */
export function ruleKey(bus: unknown, rule: unknown): string {
  return `${busOf(bus)} ${String(rule)}`;
}

/** A rule that is there. @throws Refusal ResourceNotFoundException */
export function ruleOf(world: World, bus: unknown, rule: unknown): JsonObject {
  const found = world.stores.rules.get(ruleKey(bus, rule));
  if (found !== undefined) return found;
  const message = `Rule ${String(rule)} does not exist on EventBus ${busOf(bus)}.`;
  throw new Refusal('ResourceNotFoundException', message);
}

/** A page by NextToken and Limit. @throws Refusal ValidationException */
export function eventsPage<T>(all: readonly T[], { NextToken, Limit }: JsonObject) {
  try {
    return pageOf(all, { nextToken: NextToken, maxResults: Limit }, USUAL);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal('ValidationException', 'Provided NextToken is not valid.');
  }
}
