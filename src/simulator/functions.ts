import type { JsonObject } from './json.ts';
import { answerByName } from './neighbours.ts';
import { matches } from './wildcard.ts';
import type { World } from './world.ts';

/** What a Lambda function answers. */
export interface FunctionRule {
  /** Name or ARN; `*` stands for any text. */
  readonly function: string;
  /** Answers in the order of the calls; the last one is given again. None: it cannot be invoked. */
  readonly answers: readonly JsonObject[];
}

/** A call of a function. */
export interface Invocation {
  /** Simulated milliseconds since 1970. */
  readonly atMs: number;
  /** Name or ARN, as the hook names it. */
  readonly function: string;
  /** What AWS hands to the function. */
  readonly payload: JsonObject;
  /** Undefined when it could not be invoked. */
  readonly answer: JsonObject | undefined;
}

/** Functions of a world: what they answer, and how they were called. */
export interface Functions {
  rules: readonly FunctionRule[];
  readonly calls: Map<string, number>;
  /** The latest ones, oldest first. */
  readonly invocations: Invocation[];
}

/** Calls that are remembered. */
const KEPT = 1_000;

/** Functions that nobody scripted or called. */
export function createFunctions(): Functions {
  return { rules: [], calls: new Map(), invocations: [] };
}

/** Calls a function: as the first rule says that matches it, else as the end of its name does. */
export function invoke(
  world: World,
  functionArn: string,
  payload: JsonObject,
): JsonObject | undefined {
  const answer = answerOf(world.functions, functionArn);
  const { invocations } = world.functions;
  invocations.push({ atMs: world.nowMs, function: functionArn, payload, answer });
  if (invocations.length > KEPT) invocations.shift();
  return answer;
}

function answerOf({ rules, calls }: Functions, functionArn: string): JsonObject | undefined {
  const nth = calls.get(functionArn) ?? 0;
  calls.set(functionArn, nth + 1);
  const name = functionArn.slice(functionArn.lastIndexOf(':') + 1);
  const rule = rules.find((one) => [functionArn, name].some((it) => matches(one.function, it)));
  if (rule === undefined) return answerByName(functionArn);
  return rule.answers[Math.min(nth, rule.answers.length - 1)];
}
