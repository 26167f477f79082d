import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { assertDeployable, findService } from './find-service.ts';
import { followDeployment } from './follow-deployment.ts';
import type { Conclusion } from './operation.ts';
import { prepareDefinition } from './prepare-definition.ts';
import type { Record } from './record.ts';
import { registerDefinition } from './register-definition.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/**
 * Deploys: every read-only check first, then one RegisterTaskDefinition and one UpdateService,
 * then our own service deployment is followed to its end.
 */
export async function deploy(
  inputs: DeployInputs,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const name: ServiceName = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name });
  const document =
    inputs.taskDefinition === undefined
      ? undefined
      : await prepareDefinition(inputs, ports, record);
  const before = await findService(name, ports.ecs);
  assertDeployable(before);
  record.note({ serviceArn: before.arn, previousTaskDefinitionArn: before.taskDefinitionArn });
  const revision = document && (await registerDefinition(document, ports, record));
  const startedAtMs = ports.clock.nowMs();
  record.note({ startedAtMs });
  ports.log.info(`${name.service} in cluster ${name.cluster} runs ${before.taskDefinitionArn}`);
  const after = await updateService(inputs, revision?.arn, ports);
  if (!inputs.waitForServiceStability) return accepted(after);
  const deadlineMs = startedAtMs + inputs.waitForMinutes * 60_000;
  return followDeployment({ name, before, after, startedAtMs, deadlineMs }, ports, record);
}

/** Sends what was given and nothing else: what somebody else has set stays as it is. */
async function updateService(
  inputs: DeployInputs,
  taskDefinition: string | undefined,
  { ecs, log }: Ports,
): Promise<Service> {
  const { cluster, service, desiredCount, forceNewDeployment } = inputs;
  const updated = await ecs.updateService({
    cluster,
    service,
    ...(taskDefinition === undefined ? {} : { taskDefinition }),
    ...(desiredCount === undefined ? {} : { desiredCount }),
    ...(forceNewDeployment === undefined ? {} : { forceNewDeployment }),
  });
  log.info(`updated service ${service}`);
  return updated;
}

function accepted(service: Service): Conclusion {
  return {
    outcome: 'succeeded',
    cause: `AWS accepted the update of ${service.name}; its deployment was not watched, as asked.`,
  };
}
