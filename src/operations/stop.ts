import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { deploymentUnderWay } from './existing-deployment.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { stopCodeDeployment } from './steer-code-deployment.ts';
import { steeredService } from './steered-service.ts';
import { takeBack } from './take-back.ts';

/** Stops the deployment that goes on: ECS rolls it back. Success is that the service is back. */
export async function stop(
  inputs: Extract<Inputs, { operation: 'stop' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const { name, service } = await steeredService(inputs, ports, record);
  if (service.deploymentController === 'CODE_DEPLOY') {
    return stopCodeDeployment(inputs, ports, record);
  }
  const deployment = await deploymentUnderWay(service, ports);
  record.note({ serviceArn: service.arn, serviceDeploymentArn: deployment.arn });
  return takeBack({ name, service, deployment, inputs, ports, record });
}
