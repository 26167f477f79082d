import { asSlipwayError } from '../errors.ts';
import { createNodeFiles } from '../github/node-files.ts';
import { runnerLog as log } from '../github/runner-log.ts';
import { createRunnerOutputs } from '../github/runner-outputs.ts';
import { keepState } from '../github/runner-state.ts';
import type { ParsedRun } from '../inputs/inputs.ts';
import { diffLines } from '../report/diff.ts';
import { leftWorkOf } from '../report/left-work.ts';
import type { Facts } from '../report/run-result.ts';
import { flushed, publish } from './publish.ts';
import { failureOf, run } from './run.ts';

/**
 * Runs a step of a workflow.
 *
 * @param read gives the inputs; an error that it throws ends the step as any other error does
 * @returns the exit code
 */
export async function runAction(
  read: (env: NodeJS.ProcessEnv) => ParsedRun,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const outputs = createRunnerOutputs();
  const surroundings = { log, outputs, files: createNodeFiles(env), env, onFacts: keeper(env) };
  const result = await resultOf(() => read(env), surroundings);
  if (result.facts.diff !== undefined) {
    for (const line of diffLines(result.facts.diff)) log.info(line);
  }
  publish(result, log, outputs);
  if (leftWorkOf(result.facts) !== undefined) keepState(env, 'ended');
  return (await flushed(outputs, log)) ? result.exitCode : Math.max(result.exitCode, 1);
}

/** Keeps what the run has begun for the post step, whenever there is more of it. */
function keeper(env: NodeJS.ProcessEnv): (facts: Facts) => void {
  let kept: string | undefined;
  return (facts) => {
    const left = leftWorkOf(facts);
    if (left === undefined || left === kept) return;
    kept = left;
    keepState(env, left);
  };
}

async function resultOf(
  read: () => ParsedRun,
  surroundings: Parameters<typeof run>[1],
): ReturnType<typeof run> {
  try {
    const parsed = read();
    // The table of inputs has no such thing for a step; the types of a command line do.
    if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') {
      throw new Error('a step was read as a command line');
    }
    for (const warning of parsed.warnings) log.warning(warning);
    const result = await run(parsed.inputs, surroundings);
    if (parsed.inputs.commentToken !== undefined) {
      const { comment } = await import('./comment.ts');
      await comment(parsed.inputs.commentToken, result, log);
    }
    return result;
  } catch (error) {
    return failureOf('slipway', asSlipwayError(error), { log });
  }
}
