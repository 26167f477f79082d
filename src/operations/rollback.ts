import { isTerminal } from '../deployment/judge.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { assertActive, assertDeployable } from './find-service.ts';
import { followDeployment } from './follow-deployment.ts';
import { lastGoodDefinition } from './last-good.ts';
import { namedRevision, nothingToGoBackTo } from './named-revision.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { steeredService } from './steered-service.ts';
import { takeBack } from './take-back.ts';

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
  const { name, service } = await steeredService(inputs, ports, record);
  record.note({ serviceArn: service.arn, previousTaskDefinitionArn: service.taskDefinitionArn });
  if (service.deploymentController === 'CODE_DEPLOY') {
    assertActive(service);
    const { rollbackWithCodeDeploy } = await import('./rollback-with-codedeploy.ts');
    return rollbackWithCodeDeploy(inputs, service, { ports, record });
  }
  assertDeployable(service);
  if (inputs.toRevision === undefined) {
    const stopped = await stopUnderWay(name, service, { inputs, ports, record });
    if (stopped !== undefined) return stopped;
  }
  const taskDefinition =
    inputs.toRevision === undefined
      ? await lastGood(name, service, ports)
      : (await namedRevision(inputs.toRevision, service, ports)).arn;
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
  return takeBack({ name, service, deployment, inputs, ports, record });
}

async function lastGood(name: ServiceName, service: Service, ports: Ports): Promise<string> {
  const found = await lastGoodDefinition(name, service.taskDefinitionArn, ports);
  if (found !== undefined) return found;
  throw nothingToGoBackTo(service);
}
