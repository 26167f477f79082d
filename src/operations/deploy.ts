import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';
import { assertCount } from './assert-count.ts';
import { assertStage } from './assert-stage.ts';
import { checkAlarms } from './check-alarms.ts';
import { checkFit } from './check-fit.ts';
import { checkStanding } from './check-standing.ts';

import { assertDeployable, findService } from './find-service.ts';
import { namesDefinition } from './load-definition.ts';
import type { Conclusion } from './operation.ts';
import { healthOfService } from './own-health.ts';
import { type PreparedDefinition, prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { registerAlone } from './register-alone.ts';
import { type ChosenRevision, revisionFor } from './revision-for.ts';
import { definitionOf, leftAsItIs, planTaskFirst } from './task-first.ts';
import { updateService } from './update-service.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** What a service definition adds to a deploy. */
export interface Defined {
  readonly prepared: PreparedDefinition | undefined;
  /** Members of UpdateService that differ. */
  readonly fields: JsonObject;
  /** Called when every check has passed, before the first write of the deploy itself. */
  beforeWrites(): Promise<void>;
}

/** Deploys, with the service definition when one is given. */
export async function deploy(
  inputs: DeployInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  if (inputs.serviceDefinition === undefined && inputs.suspendAutoscaling !== true) {
    return deployService(inputs, { ports, record });
  }
  const { deployDefined } = await import('./service/deploy-defined.ts');
  return deployDefined(inputs, { ports, record }, deployService);
}

/**
 * Deploys: every read-only check first, then one RegisterTaskDefinition and one UpdateService,
 * then our own service deployment is followed to its end. What is there already is neither registered nor sent again.
 */
async function deployService(
  inputs: DeployInputs,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
  defined?: Defined,
): Promise<Conclusion> {
  const name: ServiceName = { cluster: inputs.cluster, service: inputs.service };
  record.note(name.service === '' ? { cluster: name.cluster } : { ...name });
  const prepared =
    defined?.prepared ??
    (namesDefinition(inputs) ? await prepareDefinition(inputs, ports, record) : undefined);
  if (name.service === '') return registerAlone(prepared, inputs, { ports, record });
  const before = await findService(name, ports.ecs);
  const standing = { before, definition: prepared?.document.value, verify: inputs.verify === true };
  await checkStanding(standing, ports, record);
  if (before.deploymentController === 'CODE_DEPLOY') {
    const { deployWithCodeDeploy } = await import('./deploy-with-codedeploy.ts');
    return deployWithCodeDeploy({ ...defined, inputs, before, prepared }, ports, record);
  }
  assertDeployable(before);
  assertStage(inputs, before);
  const gate = await checkAlarms(inputs, healthOfService(before), ports);
  record.note({ serviceArn: before.arn, previousTaskDefinitionArn: before.taskDefinitionArn });
  await checkRoom(inputs, before, { prepared, ports, record });
  const definition = async () =>
    prepared?.document.value ?? (await definitionOf(before.taskDefinitionArn, ports));
  const runFirst = await planTaskFirst(inputs, definition, ports);
  await ports.turn?.();
  await defined?.beforeWrites();
  const chosen = prepared && (await revisionFor(prepared, inputs.ifUnchanged, { ports, record }));
  const first = await runFirst?.(chosen?.revision.arn ?? before.taskDefinitionArn, record);
  if (first !== undefined && first.outcome !== 'succeeded') return leftAsItIs(first, name.service);
  const startedAtMs = ports.clock.nowMs();
  record.note({ startedAtMs });
  ports.log.info(`${name.service} in cluster ${name.cluster} runs ${before.taskDefinitionArn}`);
  const fields = defined?.fields ?? {};
  const isSaid = Object.keys(fields).length === 0;
  const isDone = chosen !== undefined && isSaid && runsAlready(before, chosen, inputs);
  const after = isDone
    ? before
    : await updateService(inputs, chosen?.revision.arn, { ...ports, before, fields });
  if (!inputs.waitForServiceStability) return isDone ? unchanged(before) : accepted(after);
  const times = {
    startedAtMs,
    deadlineMs: startedAtMs + inputs.waitForMinutes * 60_000,
    maxDelayMs: inputs.waitMaxDelaySeconds * 1_000,
  };
  // What watches is loaded once there is something to watch.
  const { followDeploy } = await import('./follow-deploy.ts');
  return followDeploy({ name, before, after, ...times }, inputs, { gate, ports, record });
}

/** A count has to fit the service; on container instances a look at the cluster comes before the first write. */
async function checkRoom(
  inputs: DeployInputs,
  service: Service,
  {
    prepared,
    ports,
    record,
  }: { prepared: PreparedDefinition | undefined; ports: Ports; record: Record },
): Promise<void> {
  assertCount(inputs, service);
  const { cluster, desiredCount: desired = service.desiredCount } = inputs;
  const changed = prepared && { newDefinition: prepared.document.value };
  const rollout = { name: { cluster, service: inputs.service }, service, desired, ...changed };
  await checkFit(rollout, inputs.fitCheck, { ports, record });
}

/** Whether the update would say nothing that the service does not have. */
function runsAlready(
  service: Service,
  { revision, isReused }: ChosenRevision,
  inputs: DeployInputs,
): boolean {
  const { desiredCount = service.desiredCount, forceNewDeployment = false } = inputs;
  const { enableEcsManagedTags, propagateTags, serviceManagedEbsVolume } = inputs;
  const others = [enableEcsManagedTags, propagateTags, serviceManagedEbsVolume];
  return (
    isReused &&
    service.taskDefinitionArn === revision.arn &&
    desiredCount === service.desiredCount &&
    !forceNewDeployment &&
    others.every((one) => one === undefined)
  );
}

function unchanged(service: Service): Conclusion {
  return {
    outcome: 'unchanged',
    cause: `${service.name} already has ${service.taskDefinitionArn}; nothing was sent.`,
  };
}

function accepted(service: Service): Conclusion {
  return {
    outcome: 'succeeded',
    cause: `AWS accepted the update of ${service.name}; its deployment was not watched, as asked.`,
  };
}
