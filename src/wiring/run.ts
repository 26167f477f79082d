import { asSlipwayError, OUTCOMES, type SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Conclusion } from '../operations/operation.ts';
import { createRecord, type Record } from '../operations/record.ts';
import type { Files } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import type { Outputs } from '../ports/outputs.ts';
import type { RunResult } from '../report/run-result.ts';
import { usableAfterCancel } from './after-cancel.ts';
import { cancelOnSignals } from './cancel.ts';
import { cancellableCodeDeploy } from './cancellable-codedeploy.ts';
import { cancellableEcs } from './cancellable-ecs.ts';
import { cancellableTasks } from './cancellable-tasks.ts';
import { cancellableReads } from './guard.ts';
import { operate } from './operate.ts';

/** What a door brings: where lines, outputs and files go. */
export interface Surroundings {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly files: Files;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs one operation from its inputs to its result; never throws. */
export async function run(inputs: Inputs, surroundings: Surroundings): Promise<RunResult> {
  const record = createRecord();
  try {
    return resultOf(inputs, await runOperation(inputs, surroundings, record), record);
  } catch (error) {
    return failureOf(inputs.operation, asSlipwayError(error), { log: surroundings.log, record });
  }
}

async function runOperation(
  inputs: Inputs,
  { log, outputs, files, env }: Surroundings,
  record: Record,
): Promise<Conclusion> {
  const cancel = cancelOnSignals();
  // A run that ends over its inputs has no use for it.
  const { connect } = await import('./connect.ts');
  const { close, ...connected } = await connect(inputs, env);
  const ecs = cancellableEcs(connected.ecs, cancel);
  try {
    const reading = {
      inventory: cancellableReads(connected.inventory, cancel),
      liveCluster: cancellableReads(connected.liveCluster, cancel),
      stores: cancellableReads(connected.stores, cancel),
      images: cancellableReads(connected.images, cancel),
      alarms: cancellableReads(connected.alarms, cancel),
      logs: cancellableReads(connected.logs, cancel),
      rollouts: usableAfterCancel(connected.rollouts, cancel),
      tasks: cancellableTasks(connected.tasks, cancel),
      codedeploy: cancellableCodeDeploy(connected.codedeploy, cancel),
    };
    const { clock } = connected;
    const ports = { ...reading, clock, ecs, log, outputs, files, variables: env, cancel };
    return await operate(inputs, ports, record);
  } finally {
    await close();
  }
}

function resultOf(inputs: Inputs, conclusion: Conclusion, record: Record): RunResult {
  const { exitCode } = OUTCOMES[conclusion.outcome];
  return { operation: inputs.operation, exitCode, ...conclusion, facts: record.facts() };
}

/** A run that ended with an error, as a result: what was done before it is kept. */
export function failureOf(
  operation: string,
  error: SlipwayError,
  { log, record = createRecord() }: { readonly log: Log; readonly record?: Record },
): RunResult {
  if (error.cause instanceof Error) log.debug(error.cause.stack ?? error.cause.message);
  return {
    operation,
    outcome: error.code === 'cancelled' ? 'cancelled' : 'failed',
    exitCode: error.exitCode,
    cause: error.message,
    hint: error.hint,
    facts: record.facts(),
  };
}
