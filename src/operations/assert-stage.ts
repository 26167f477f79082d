import { reachesStages } from '../deployment/stages.ts';
import { SlipwayError } from '../errors.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Service } from '../ports/ecs.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/**
 * A stage that the strategy of the service does not have would never be reached.
 * @throws SlipwayError input-conflict
 */
export function assertStage({ waitUntil }: DeployInputs, service: Service): void {
  if (waitUntil === 'complete' || reachesStages(service.deploymentStrategy)) return;
  throw new SlipwayError({
    code: 'input-conflict',
    message: `wait-until is ${waitUntil}, and ${service.name} is deployed with the strategy ${service.deploymentStrategy}, which has no such stage.`,
    hint: 'Leave wait-until out, or use a service with BLUE_GREEN, LINEAR or CANARY.',
  });
}
