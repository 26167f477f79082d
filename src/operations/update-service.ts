import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceChange } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** Sends what was given and nothing else: what somebody else has set stays as it is. */
export async function updateService(
  inputs: DeployInputs,
  taskDefinition: string | undefined,
  { ecs, log }: Pick<Ports, 'ecs' | 'log'>,
): Promise<Service> {
  const updated = await ecs.updateService(changeOf(inputs, taskDefinition));
  log.info(`updated service ${inputs.service}`);
  return updated;
}

function changeOf(inputs: DeployInputs, taskDefinition: string | undefined): ServiceChange {
  const { cluster, service, desiredCount, forceNewDeployment } = inputs;
  const { enableEcsManagedTags, propagateTags } = inputs;
  const { serviceManagedEbsVolume: configuration, serviceManagedEbsVolumeName: name } = inputs;
  return {
    cluster,
    service,
    ...(taskDefinition === undefined ? {} : { taskDefinition }),
    ...(desiredCount === undefined ? {} : { desiredCount }),
    ...(forceNewDeployment === undefined ? {} : { forceNewDeployment }),
    ...(enableEcsManagedTags === undefined ? {} : { enableEcsManagedTags }),
    ...(propagateTags === undefined ? {} : { propagateTags }),
    ...(configuration === undefined || name === undefined
      ? {}
      : { managedVolume: { name, configuration } }),
  };
}
