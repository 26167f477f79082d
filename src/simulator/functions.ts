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

/** Calls a function: as the first rule says that matches it, else as the end of its name does. */
export function invoke(world: World, functionArn: string): JsonObject | undefined {
  const { rules, calls } = world.functions;
  const nth = calls.get(functionArn) ?? 0;
  calls.set(functionArn, nth + 1);
  const name = functionArn.slice(functionArn.lastIndexOf(':') + 1);
  const rule = rules.find((one) => [functionArn, name].some((it) => matches(one.function, it)));
  if (rule === undefined) return answerByName(functionArn);
  return rule.answers[Math.min(nth, rule.answers.length - 1)];
}
