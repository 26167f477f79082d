import { isTerminal } from '../deployment/judge.ts';
import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { watchExisting } from './existing-deployment.ts';
import { assertDeployable, findService } from './find-service.ts';
import { concludeWatch, followDeployment } from './follow-deployment.ts';
import { lastGoodDefinition } from './last-good.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

type RollbackInputs = Extract<Inputs, { operation: 'rollback' }>;

/**
 * Takes a service back: a deployment that goes on is rolled back by ECS, else the last good task definition, or the
 * named one, is deployed.
 */
export async function rollback(
  inputs: RollbackInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const name = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name, startedAtMs: ports.clock.nowMs() });
  const service = await findService(name, ports.ecs);
  assertDeployable(service);
  record.note({ serviceArn: service.arn, previousTaskDefinitionArn: service.taskDefinitionArn });
  if (inputs.toRevision === undefined) {
    const stopped = await stopUnderWay(name, service, { inputs, ports, record });
    if (stopped !== undefined) return stopped;
  }
  const taskDefinition =
    inputs.toRevision === undefined
      ? await lastGood(name, service, ports)
      : await named(inputs.toRevision, service, ports);
  record.note({ taskDefinitionArn: taskDefinition });
  ports.log.info(`taking ${service.name} back to ${taskDefinition}`);
  const startedAtMs = ports.clock.nowMs();
  const after = await ports.ecs.updateService({ ...name, taskDefinition });
  if (!inputs.waitForServiceStability) {
    return { outcome: 'succeeded', cause: `AWS accepted the way back to ${taskDefinition}.` };
  }
  const deadlineMs = startedAtMs + inputs.waitForMinutes * 60_000;
  const maxDelayMs = inputs.waitMaxDelaySeconds * 1_000;
  const update = { name, before: service, after, startedAtMs, deadlineMs, maxDelayMs };
  return followDeployment(update, ports, record);
}

/** `undefined` when no deployment goes on. */
async function stopUnderWay(
  name: ServiceName,
  service: Service,
  { inputs, ports, record }: { inputs: RollbackInputs; ports: Ports; record: Record },
): Promise<Conclusion | undefined> {
  const arn = service.currentServiceDeploymentArn;
  const deployment = arn === undefined ? undefined : await ports.ecs.describeServiceDeployment(arn);
  if (deployment === undefined || isTerminal(deployment.status)) return undefined;
  await ports.rollouts.stop(deployment.arn, 'ROLLBACK');
  ports.log.info(`told ECS to roll ${deployment.arn} back`);
  if (!inputs.waitForServiceStability) {
    return { outcome: 'succeeded', cause: `ECS was told to roll ${service.name} back.` };
  }
  const watched = await watchExisting(name, { service, deployment }, { inputs, ports });
  const conclusion = await concludeWatch(watched, ports, record);
  return conclusion.outcome === 'rolled-back'
    ? { outcome: 'succeeded', cause: `${service.name} is back on the revision before it.` }
    : conclusion;
}

async function lastGood(name: ServiceName, service: Service, ports: Ports): Promise<string> {
  const found = await lastGoodDefinition(name, service.taskDefinitionArn, ports);
  if (found !== undefined) return found;
  throw new SlipwayError({
    code: 'revision-missing',
    message: `The history of ${service.name} has no other revision that was deployed well.`,
    hint: 'Name the task definition to go back to with to-revision.',
  });
}

/** A revision of another family would be another application. */
async function named(revision: string, service: Service, { ecs }: Ports): Promise<string> {
  const found = await ecs.describeTaskDefinition(revision);
  const family = /\/([^/:]+):\d+$/.exec(service.taskDefinitionArn)?.[1];
  if (found !== undefined && (family === undefined || found.family === family)) return found.arn;
  throw new SlipwayError({
    code: 'revision-missing',
    message:
      found === undefined
        ? `There is no task definition ${revision}.`
        : `${revision} is of the family ${found.family}, and ${service.name} runs ${family}.`,
    hint: 'Name a revision of the family that the service runs.',
  });
}
