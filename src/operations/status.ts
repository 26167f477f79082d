import type { Inputs } from '../inputs/inputs.ts';
import type { Service } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { statusLines, statusSentence } from '../report/status.ts';
import { findService } from './find-service.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** Shows a service, its deployments and its last events. */
export async function status(
  inputs: Extract<Inputs, { operation: 'status' }>,
  ports: Ports,
  record: Record,
): Promise<Conclusion> {
  const name = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name });
  const service = await findService(name, ports.ecs);
  const arn = service.currentServiceDeploymentArn;
  const deployment = arn === undefined ? undefined : await ports.ecs.describeServiceDeployment(arn);
  for (const line of statusLines(service, deployment)) ports.log.info(line);
  record.note({
    serviceArn: service.arn,
    taskDefinitionArn: service.taskDefinitionArn,
    ...(arn === undefined ? {} : { serviceDeploymentArn: arn }),
    counts: countsOf(service),
  });
  return {
    outcome: 'succeeded',
    cause: statusSentence(service),
  };
}

function countsOf(service: Service) {
  const failed = service.deployments.reduce((sum, one) => sum + one.failedTasks, 0);
  const { desiredCount: desired, runningCount: running, pendingCount: pending } = service;
  return { desired, running, pending, failed };
}
