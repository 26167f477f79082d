import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceChange } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import type { JsonObject } from '../task-definition/definition.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** What an update touches, and the service before it. */
interface UpdatePorts extends Pick<Ports, 'ecs' | 'log'> {
  readonly before: Service;
  /** Further members of UpdateService, which a service definition brings. */
  readonly fields?: JsonObject;
}

/** Sends what was given and nothing else: what somebody else has set stays as it is. */
export async function updateService(
  inputs: DeployInputs,
  taskDefinition: string | undefined,
  { ecs, log, before, fields = {} }: UpdatePorts,
): Promise<Service> {
  const more = Object.keys(fields).length === 0 ? {} : { fields };
  const change = { ...changeOf(inputs, taskDefinition), ...more };
  const updated = await ecs
    .updateService(change)
    .catch(async (error: unknown) => unlessCarriedOut(error, change, { ecs, log, before }));
  log.info(`updated service ${inputs.service}`);
  return updated;
}

/** An answer that is lost on its way leaves open what was done: the service itself tells. */
async function unlessCarriedOut(
  error: unknown,
  change: ServiceChange,
  { ecs, log, before }: UpdatePorts,
): Promise<Service> {
  const { taskDefinition } = change;
  const isOpen = error instanceof SlipwayError && error.code === 'aws-unreachable';
  if (!isOpen || taskDefinition === undefined) throw error;
  if (taskDefinition === before.taskDefinitionArn) throw error;
  const now = await ecs.describeService(change).catch(() => undefined);
  if (now?.taskDefinitionArn !== taskDefinition) throw error;
  log.warning(`${error.message} The service has ${taskDefinition} all the same, so it was done.`);
  return now;
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
