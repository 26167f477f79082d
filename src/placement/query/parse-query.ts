import type { Expression, QueryProblem } from './expression.ts';
import { parseComparison } from './parse-comparison.ts';
import { QueryFault, Scanner } from './scanner.ts';

/** The longest expression that the API takes, in characters. */
const MAX_LENGTH = 2000;

/** Deeper nesting than this is a mistake or an attack, and would end the call stack. */
const MAX_DEPTH = 200;

/** A parsed expression or the first fault in it. */
export type ParsedQuery = { readonly expression: Expression } | { readonly problem: QueryProblem };

/**
 * Parses an expression of the cluster query language. `not` binds tighter than `and`, `and` tighter than `or`.
 *
 * @source Amazon ECS developer guide, "Cluster query language"; the length: Amazon ECS API reference,
 * PlacementConstraint, expression. The guide promises parentheses only; precedence is the usual one.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > MAX_LENGTH) {
    return { problem: { message: `is longer than ${MAX_LENGTH} characters`, at: MAX_LENGTH } };
  }
  const scanner = new Scanner(text);
  try {
    const expression = parseOr(scanner, 0);
    if (!scanner.isAtEnd()) scanner.fail('"and", "or" or the end');
    return { expression };
  } catch (fault) {
    if (fault instanceof QueryFault) return { problem: fault.problem };
    throw fault;
  }
}

function parseOr(scanner: Scanner, depth: number): Expression {
  const parts = [parseAnd(scanner, depth)];
  while (scanner.take(/\|\||or\b/y) !== undefined) parts.push(parseAnd(scanner, depth));
  return join('or', parts);
}

function parseAnd(scanner: Scanner, depth: number): Expression {
  const parts = [parseUnary(scanner, depth)];
  while (scanner.take(/&&|and\b/y) !== undefined) parts.push(parseUnary(scanner, depth));
  return join('and', parts);
}

function join(kind: 'and' | 'or', parts: readonly Expression[]): Expression {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind, parts };
}

function parseUnary(scanner: Scanner, depth: number): Expression {
  if (depth > MAX_DEPTH) throw new QueryFault('is nested too deeply', scanner.at);
  if (scanner.take(/!|not\b/y) !== undefined) {
    return { kind: 'not', part: parseUnary(scanner, depth + 1) };
  }
  if (scanner.take(/\(/y) === undefined) return parseComparison(scanner);
  const inner = parseOr(scanner, depth + 1);
  if (scanner.take(/\)/y) === undefined) scanner.fail('")"');
  return inner;
}
