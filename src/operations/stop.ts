import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports/ports.ts';
import { deploymentUnderWay, watchExisting } from './existing-deployment.ts';
import { findService } from './find-service.ts';
import { concludeWatch } from './follow-deployment.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';
import { stopCodeDeployment } from './steer-code-deployment.ts';

/** Stops the deployment that goes on: ECS rolls it back. Success is that the service is back. */
export async function stop(
  inputs: Extract<Inputs, { operation: 'stop' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const name = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name, startedAtMs: ports.clock.nowMs() });
  const service = await findService(name, ports.ecs);
  if (service.deploymentController === 'CODE_DEPLOY') {
    return stopCodeDeployment(inputs, ports, record);
  }
  const deployment = await deploymentUnderWay(service, ports);
  record.note({ serviceArn: service.arn, serviceDeploymentArn: deployment.arn });
  await ports.rollouts.stop(deployment.arn, 'ROLLBACK');
  ports.log.info(`told ECS to stop ${deployment.arn}`);
  if (!inputs.waitForServiceStability) {
    return { outcome: 'succeeded', cause: `ECS was told to roll ${service.name} back.` };
  }
  const watched = await watchExisting(name, { service, deployment }, { inputs, ports });
  const conclusion = await concludeWatch(watched, ports, record);
  return conclusion.outcome === 'rolled-back'
    ? { outcome: 'succeeded', cause: `${service.name} is back on the revision before it.` }
    : conclusion;
}
