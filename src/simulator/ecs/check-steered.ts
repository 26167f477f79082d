import type { JsonObject } from '../json.ts';
import { invalidParameter } from '../refusal.ts';
import type { Service } from './service.ts';

/** Members of UpdateService that a service revision fixes, and what AWS calls them. */
const FIXED: { readonly [member: string]: string } = {
  taskDefinition: 'task definition',
  networkConfiguration: 'network parameters',
  platformVersion: 'platform version',
  loadBalancers: 'load balancers',
  serviceRegistries: 'service registries',
  capacityProviderStrategy: 'capacity provider strategy',
  serviceConnectConfiguration: 'service connect parameters',
  volumeConfigurations: 'volume configurations',
};

/**
 * Refuses a change that only the controller of the service may make.
 * @throws Refusal InvalidParameterException
 * @source reference/service-deployments.md section 1, "By controller"
 */
export function checkSteered(
  { controller }: Pick<Service, 'controller'>,
  request: JsonObject,
): void {
  const how =
    controller === 'CODE_DEPLOY'
      ? 'Use AWS CodeDeploy to trigger a new deployment.'
      : 'Use CreateTaskSet to start a new deployment.';
  const where = `on services with ${controller === 'CODE_DEPLOY' ? 'a' : 'an'} ${controller} deployment controller. ${how}`;
  if (request.forceNewDeployment === true) {
    throw invalidParameter(`Unable to force a new deployment ${where}`);
  }
  for (const [member, name] of Object.entries(FIXED)) {
    if (request[member] !== undefined) throw invalidParameter(`Unable to update ${name} ${where}`);
  }
}
