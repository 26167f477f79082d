import { asSlipwayError, OUTCOMES, type SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Conclusion } from '../operations/operation.ts';
import { createRecord, type Record } from '../operations/record.ts';
import type { Files } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import type { Outputs } from '../ports/outputs.ts';
import { withOrphan } from '../report/orphan.ts';
import type { Facts, RunResult } from '../report/run-result.ts';
import { usableAfterCancel } from './after-cancel.ts';
import type { Connected } from './aws-ports.ts';
import { cancelOnSignals } from './cancel.ts';
import { cancellableCodeDeploy } from './cancellable-codedeploy.ts';
import { cancellableEcs } from './cancellable-ecs.ts';
import { cancellableAutoscaling, cancellableDefinitions } from './cancellable-service.ts';
import { cancellableTasks } from './cancellable-tasks.ts';
import { cancellableReads } from './guard.ts';
import { operate } from './operate.ts';

/** What a door brings: where lines, outputs and files go. */
export interface Surroundings {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly files: Files;
  readonly env: NodeJS.ProcessEnv;
  /** The AWS to talk to in place of the one that the inputs name: a test brings its own. */
  readonly connect?: (inputs: Inputs) => Promise<Connected>;
  /** What tells the run to stop in place of signals. */
  readonly cancel?: AbortSignal;
  /** Is told all that a run has learned, whenever it learns more. */
  readonly onFacts?: (facts: Facts) => void;
}

/** Runs one operation from its inputs to its result; never throws. */
export async function run(inputs: Inputs, surroundings: Surroundings): Promise<RunResult> {
  const record = createRecord(surroundings.onFacts);
  try {
    const { files, log } = surroundings;
    const whole = hasList(inputs)
      ? await (await import('./load-services.ts')).withServices(inputs, files, log.warning)
      : inputs;
    const result = resultOf(inputs, await runOperation(whole, surroundings, record), record);
    return withOrphan(await withCredentialsHint(result, surroundings.env));
  } catch (error) {
    const { log, env } = surroundings;
    const failure = failureOf(inputs.operation, asSlipwayError(error), { log, record });
    return withOrphan(await withCredentialsHint(failure, env));
  }
}

/** In a workflow whose step finds no credentials it can be told what is missing. */
async function withCredentialsHint(result: RunResult, env: NodeJS.ProcessEnv): Promise<RunResult> {
  if (!/\((Credentials|Token)ProviderError\)/.test(result.cause)) return result;
  const { credentialsHint } = await import('../github/credentials-hint.ts');
  const hint = credentialsHint(env);
  return hint === undefined ? result : { ...result, hint };
}

function hasList(inputs: Inputs): boolean {
  return inputs.operation === 'deploy' && inputs.fleet !== undefined;
}

async function runOperation(
  inputs: Inputs,
  surroundings: Surroundings,
  record: Record,
): Promise<Conclusion> {
  const { log, outputs, files, env, cancel = cancelOnSignals() } = surroundings;
  const { close, ...connected } = await connectTo(inputs, surroundings);
  if (connected.note !== undefined) log.info(connected.note);
  const ecs = cancellableEcs(connected.ecs, cancel);
  try {
    if (inputs.allowedAccountIds !== undefined) {
      const { assertAccount } = await import('../operations/assert-account.ts');
      await assertAccount(inputs.allowedAccountIds, cancellableReads(connected.identity, cancel));
    }
    const reading = {
      inventory: cancellableReads(connected.inventory, cancel),
      prices: cancellableReads(connected.prices, cancel),
      liveCluster: cancellableReads(connected.liveCluster, cancel),
      stores: cancellableReads(connected.stores, cancel),
      images: cancellableReads(connected.images, cancel),
      alarms: cancellableReads(connected.alarms, cancel),
      loadBalancing: cancellableReads(connected.loadBalancing, cancel),
      logs: cancellableReads(connected.logs, cancel),
      rollouts: usableAfterCancel(connected.rollouts, cancel),
      tasks: cancellableTasks(connected.tasks, cancel),
      codedeploy: cancellableCodeDeploy(connected.codedeploy, cancel),
      serviceDefinitions: cancellableDefinitions(connected.serviceDefinitions, cancel),
      autoscaling: cancellableAutoscaling(connected.autoscaling, cancel),
      scheduled: cancellableReads(connected.scheduled, cancel),
    };
    const { clock } = connected;
    const ports = { ...reading, clock, ecs, log, outputs, files, variables: env, cancel };
    return await operate(inputs, ports, record);
  } finally {
    await close();
  }
}

async function connectTo(inputs: Inputs, { connect, env }: Surroundings): Promise<Connected> {
  if (connect !== undefined) return connect(inputs);
  // A run that ends over its inputs has no use for it.
  return (await import('./connect.ts')).connect(inputs, env);
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
