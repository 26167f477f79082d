import { createNodeFiles } from '../github/node-files.ts';
import { createRunnerOutputs } from '../github/runner-outputs.ts';
import { createShellLog } from '../github/shell-log.ts';
import type { ParsedRun } from '../inputs/inputs.ts';
import { diffLines } from '../report/diff.ts';
import { jsonOf } from '../report/json.ts';
import { flushed, publish } from './publish.ts';
import { run } from './run.ts';

/**
 * Runs a command line: the log goes to stderr, what was asked for as data to stdout.
 * @returns the exit code
 */
export async function runCommandLine(
  { inputs, warnings }: Extract<ParsedRun, { kind: 'run' }>,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const log = createShellLog(process.stderr, env);
  for (const warning of warnings) log.warning(warning);
  if (inputs.operation === 'mock') {
    const { serveMock } = await import('./serve-mock.ts');
    await serveMock(inputs, log, (line) => process.stdout.write(`${line}\n`));
    return 0;
  }
  const outputs = createRunnerOutputs();
  const result = await run(inputs, { log, outputs, files: createNodeFiles(env), env });
  if (inputs.format === 'json') process.stdout.write(`${jsonOf(result)}\n`);
  else if (result.facts.matrix !== undefined) process.stdout.write(`${result.facts.matrix}\n`);
  else if (result.facts.diff !== undefined) {
    const isColoured = process.stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
    process.stdout.write(`${diffLines(result.facts.diff, isColoured).join('\n')}\n`);
  }
  publish(result, log, outputs);
  return (await flushed(outputs, log)) ? result.exitCode : Math.max(result.exitCode, 1);
}
