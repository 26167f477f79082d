import { asSlipwayError, OUTCOMES } from '../errors.ts';
import { runnerLog as log } from '../github/runner-log.ts';
import { createStepSummary } from '../github/step-summary.ts';
import type { ParsedRun } from '../inputs/inputs.ts';
import type { FinishPorts, OnCancel } from '../operations/finish-killed.ts';
import type { Conclusion } from '../operations/operation.ts';
import { createRecord, type Record } from '../operations/record.ts';
import { type LeftRun, readLeftWork } from '../report/left-work.ts';
import { withOrphan } from '../report/orphan.ts';
import type { RunResult } from '../report/run-result.ts';
import { summaryOf } from '../report/summary.ts';
import { closingLines } from '../report/text.ts';
import { failureOf } from './run.ts';

/**
 * Runs the post step after a step that was killed: tells how things stand, and does what `on-cancel` says.
 *
 * @param left what the step kept for it
 * @param read gives the inputs, which the runner hands to the post step, too
 * @returns the exit code: 1 when it could not do what it was there for
 */
export async function runPost(
  left: string,
  read: (env: NodeJS.ProcessEnv) => ParsedRun,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { result, exitCode } = await finished(left, read, env);
  for (const line of closingLines(result)) log.info(line);
  log.warning(result.cause);
  const summary = createStepSummary();
  summary.add(summaryOf(result));
  try {
    await summary.flush();
  } catch (error) {
    log.warning(asSlipwayError(error).message);
  }
  return exitCode;
}

async function finished(
  left: string,
  read: (env: NodeJS.ProcessEnv) => ParsedRun,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly result: RunResult; readonly exitCode: number }> {
  const record = createRecord();
  const work = readLeftWork(left);
  if (!('services' in work)) record.note(work);
  try {
    const parsed = read(env);
    if (parsed.kind === 'print' || parsed.inputs.operation === 'mock') return nothingLeft();
    const { inputs } = parsed;
    if (inputs.mock) return nothingLeft();
    const onCancel = 'onCancel' in inputs ? inputs.onCancel : 'leave';
    const { connect } = await import('./connect.ts');
    const connected = await connect(inputs, env);
    const conclusion = await finish(work, onCancel, { ports: { ...connected, log }, record });
    const { exitCode } = OUTCOMES[conclusion.outcome];
    const facts = record.facts();
    return {
      result: withOrphan({ operation: inputs.operation, exitCode, ...conclusion, facts }),
      exitCode: 0,
    };
  } catch (error) {
    return { result: failureOf('post', asSlipwayError(error), { log, record }), exitCode: 1 };
  }
}

/** One service, or several of them. */
async function finish(
  work: LeftRun,
  onCancel: OnCancel,
  at: { readonly ports: FinishPorts; readonly record: Record },
): Promise<Conclusion> {
  if ('services' in work) {
    const { finishKilledFleet } = await import('../operations/fleet/finish-killed-fleet.ts');
    return finishKilledFleet(work.services, onCancel, at);
  }
  const { finishKilled } = await import('../operations/finish-killed.ts');
  return finishKilled(work, onCancel, at);
}

/** The embedded mock ends with the step that started it. */
function nothingLeft() {
  const cause = 'The step was killed, and its mock AWS with it: nothing is left.';
  const result = {
    operation: 'post',
    outcome: 'cancelled' as const,
    exitCode: 7,
    cause,
    facts: {},
  };
  return { result, exitCode: 0 };
}
