import { SlipwayError } from '../errors.ts';
import type { Ecs, Service, ServiceName } from '../ports/ecs.ts';

/**
 * The service, if it is there and can be updated.
 * @throws SlipwayError service-not-found, service-inactive, service-unsupported, cluster-not-found
 */
export async function findService(name: ServiceName, ecs: Ecs): Promise<Service> {
  const service = await ecs.describeService(name);
  if (service === undefined) throw serviceNotFound(name);
  return service;
}

/** The error of a service that is not there. */
export function serviceNotFound(name: ServiceName): SlipwayError {
  return new SlipwayError({
    code: 'service-not-found',
    message: `There is no service ${name.service} in the cluster ${name.cluster}.`,
    hint: 'Check the inputs service and cluster, the Region and the account.',
  });
}

/** @throws SlipwayError service-inactive when no deployment of any kind can be started. */
export function assertActive(service: Service): void {
  if (service.status !== 'ACTIVE') {
    throw new SlipwayError({
      code: 'service-inactive',
      message: `The service ${service.name} is ${service.status}: only an ACTIVE service can be deployed to.`,
      hint: 'Create the service again, or name one that is active.',
    });
  }
}

/** @throws SlipwayError service-inactive, service-unsupported when UpdateService cannot start a deployment. */
export function assertDeployable(service: Service): void {
  assertActive(service);
  if (service.deploymentController !== 'ECS') {
    throw new SlipwayError({
      code: 'service-unsupported',
      message: `The service ${service.name} is deployed by the controller ${service.deploymentController}, which UpdateService cannot drive.`,
      hint: 'Deploy it with what makes its task sets (CreateTaskSet, UpdateServicePrimaryTaskSet), or move it to the deployment controller ECS.',
    });
  }
}
