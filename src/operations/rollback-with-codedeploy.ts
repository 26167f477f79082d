import { ourResource, resourcesOf, taskDefinitionOf } from '../deployment/codedeploy/app-spec.ts';
import { isObject } from '../deployment/codedeploy/member.ts';
import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { RegisteredDefinition, Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { loadValue } from '../task-definition/load-value.ts';
import { groupName } from './find-group.ts';
import { namedRevision, nothingToGoBackTo } from './named-revision.ts';
import type { Conclusion } from './operation.ts';
import { planCodeDeployment } from './plan-code-deployment.ts';
import type { Record } from './record.ts';
import { stopCodeDeployment } from './steer-code-deployment.ts';

type RollbackInputs = Extract<Inputs, { operation: 'rollback' }>;

/**
 * Takes a service back that CodeDeploy deploys: a deployment that goes on is stopped and taken back, else the last
 * good revision, or the named one, goes through a deployment of its own.
 */
export async function rollbackWithCodeDeploy(
  inputs: RollbackInputs,
  service: Service,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const { toRevision } = inputs;
  if (toRevision === undefined) {
    const active = await ports.codedeploy.activeDeployments(groupName(inputs));
    if (active.length > 0) return stopCodeDeployment(inputs, ports, record);
  }
  const { arn, definition } =
    toRevision === undefined
      ? await lastGood(inputs, service, ports)
      : await namedRevision(toRevision, service, ports);
  const create = await planCodeDeployment(inputs, { service, definition }, ports);
  record.note({ taskDefinitionArn: arn });
  ports.log.info(`taking ${service.name} back to ${arn}`);
  return create(arn, record);
}

/** By the AppSpecs of the deployments that succeeded; a revision that is gone cannot be deployed. */
async function lastGood(
  inputs: RollbackInputs,
  service: Service,
  { codedeploy, ecs }: Ports,
): Promise<RegisteredDefinition> {
  const seen = new Set([service.taskDefinitionArn]);
  for (const text of await codedeploy.succeededAppSpecs(groupName(inputs))) {
    const arn = await revisionIn(text, service);
    if (arn === undefined || seen.has(arn)) continue;
    seen.add(arn);
    const found = await ecs.describeTaskDefinition(arn);
    if (found !== undefined && found.status === 'ACTIVE') return found;
  }
  throw nothingToGoBackTo(service);
}

async function revisionIn(text: string, service: Service): Promise<string | undefined> {
  try {
    const loaded = await loadValue('AppSpec', new TextEncoder().encode(text));
    if (loaded.kind === 'failed' || !isObject(loaded.value)) return undefined;
    const containers = (service.loadBalancers ?? []).map(({ containerName }) => containerName);
    const ours = ourResource(loaded.value, containers) ?? resourcesOf(loaded.value)[0];
    return ours && taskDefinitionOf(ours);
  } catch (error) {
    if (error instanceof SlipwayError) return undefined;
    throw error;
  }
}
