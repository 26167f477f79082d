import type { Inputs } from '../inputs/inputs.ts';
import type { Service, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { findService } from './find-service.ts';
import type { Record } from './record.ts';

type SteeringInputs = Extract<Inputs, { operation: 'rollback' | 'stop' | 'continue' }>;

/**
 * The service that an operation steers without a definition; from here on its time counts.
 * @throws SlipwayError service-not-found, service-inactive, service-unsupported, cluster-not-found
 */
export async function steeredService(
  inputs: SteeringInputs,
  ports: Ports,
  record: Record,
): Promise<{ readonly name: ServiceName; readonly service: Service }> {
  const name = { cluster: inputs.cluster, service: inputs.service };
  record.note({ ...name, startedAtMs: ports.clock.nowMs() });
  return { name, service: await findService(name, ports.ecs) };
}
