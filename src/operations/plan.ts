import type { Inputs } from '../inputs/inputs.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { CheckFinding } from '../report/check-finding.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { diffDefinitions } from '../task-definition/diff.ts';
import type { Document } from '../task-definition/document.ts';
import { assertCount } from './assert-count.ts';
import { findService } from './find-service.ts';
import type { Conclusion } from './operation.ts';
import { tellRollout } from './plan/tell-rollout.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { tellChecks } from './tell-checks.ts';
import { verifyAll } from './verify/verify-all.ts';

type PlanInputs = Extract<Inputs, { operation: 'plan' }>;

/**
 * What a deploy of the definition would do: what changes, whether the rollout finds room, and whether all that it needs
 * is there. Writes nothing to AWS.
 */
export async function plan(inputs: PlanInputs, ports: Ports, record: Record): Promise<Conclusion> {
  if (inputs.serviceDefinition !== undefined) {
    const { planDefined } = await import('./service/plan-defined.ts');
    return planDefined(inputs, { ports, record }, planRollout);
  }
  const name = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name });
  const { document } = await prepareDefinition(inputs, ports, record);
  return planRollout(
    { inputs, document, service: await findService(name, ports.ecs) },
    { ports, record },
  );
}

/** A rollout to plan: the service as it will be, and what it is to run. */
export interface PlannedRollout {
  readonly inputs: PlanInputs;
  readonly document: Document;
  readonly service: Service;
}

async function planRollout(
  { inputs, document, service }: PlannedRollout,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  assertCount(inputs, service);
  record.note({ serviceArn: service.arn, previousTaskDefinitionArn: service.taskDefinitionArn });
  const desired = inputs.desiredCount ?? service.desiredCount;
  const newDefinition = document.value;
  const oldDefinition = (await ports.ecs.describeTaskDefinition(service.taskDefinitionArn))
    ?.definition;
  const old = oldDefinition === undefined ? {} : { oldDefinition };
  const changes = noteDiff(service, document, { ...old, record });
  const rollout = { inputs, service, desired, newDefinition, ...old };
  const [findings, { findings: verified }] = await Promise.all([
    tellRollout(rollout, ports, record),
    verifyAll({ definition: newDefinition, service, desired }, ports),
  ]);
  const found = [...findings, ...verified];
  tellChecks(found, ports.log, record);
  return conclude(service, changes, found);
}

/** @returns how many differences there are to what runs; `undefined` when that is not there any more */
function noteDiff(
  { taskDefinitionArn }: Service,
  document: Document,
  { oldDefinition, record }: { readonly oldDefinition?: JsonObject; readonly record: Record },
): number | undefined {
  if (oldDefinition === undefined) return undefined;
  const differences = diffDefinitions(oldDefinition, document.value);
  record.note({ diff: { before: taskDefinitionArn, after: document.file, differences } });
  return differences.length;
}

function conclude(
  { name }: Service,
  changes: number | undefined,
  findings: readonly CheckFinding[],
): Conclusion {
  const error = findings.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    return {
      outcome: 'failed',
      cause: `A deploy of ${name} would fail: ${error.message}`,
      hint: error.hint,
    };
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const changed =
    changes === undefined
      ? 'what changes is not known'
      : `${count(changes, 'difference')} to what runs`;
  return {
    outcome: 'succeeded',
    cause: `A deploy of ${name} can go ahead: ${changed}, ${count(warnings, 'warning')}.`,
  };
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number === 0 ? 'no' : number} ${noun}s`;
}
