import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { revisionFor } from './revision-for.ts';
import { runTasks } from './run-tasks.ts';
import { planTask } from './task-request.ts';

/** Runs a standalone task, a migration for instance: its log is shown as it is written, its exit code decides. */
export async function runTask(
  inputs: Extract<Inputs, { operation: 'run-task' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { cluster, service } = inputs;
  record.note({ cluster, ...(service === undefined ? {} : { service }) });
  const prepared = await prepareDefinition(inputs, ports, record);
  const definition = prepared.document.value;
  const plan = await planTask(inputs, definition, ports);
  const { revision } = await revisionFor(prepared, inputs.ifUnchanged, { ports, record });
  const request = { ...plan, taskDefinition: revision.arn };
  const task = {
    request,
    definition,
    isWaitedFor: inputs.waitForTaskStopped ?? true,
    waitForMinutes: inputs.waitForMinutes,
    ...(inputs.exitCodeFrom === undefined ? {} : { exitCodeFrom: inputs.exitCodeFrom }),
  };
  return runTasks(task, ports, record);
}
