import type { WatchInputs } from '../inputs/inputs.ts';
import type { Service, ServiceDeployment, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';
import { watchExisting } from './existing-deployment.ts';
import { concludeWatch } from './follow-deployment.ts';
import type { Conclusion } from './operation.ts';
import type { Record } from './record.ts';

/** A deployment that goes on, and where it is followed. */
export interface UnderWay {
  readonly name: ServiceName;
  readonly service: Service;
  readonly deployment: ServiceDeployment;
  readonly inputs: WatchInputs & { readonly waitUntil?: string };
  readonly ports: Ports;
  readonly record: Record;
}

/** Tells ECS to roll back a deployment that goes on. Success is that the service is back. */
export async function takeBack(underWay: UnderWay): Promise<Conclusion> {
  const { service, deployment, inputs, ports } = underWay;
  await ports.rollouts.stop(deployment.arn, 'ROLLBACK');
  ports.log.info(`told ECS to roll back ${deployment.arn}`);
  return inputs.waitForServiceStability
    ? followBack(underWay)
    : { outcome: 'succeeded', cause: `ECS was told to roll ${service.name} back.` };
}

/** Follows a deployment that is on its way back. */
export async function followBack(underWay: UnderWay): Promise<Conclusion> {
  const conclusion = await followOn(underWay, true);
  return conclusion.outcome === 'rolled-back'
    ? { outcome: 'succeeded', cause: `${underWay.service.name} is back on the revision before it.` }
    : conclusion;
}

/** Follows a deployment that goes on. */
export async function followOn(underWay: UnderWay, isStopAsked = false): Promise<Conclusion> {
  const { name, service, deployment, inputs, ports, record } = underWay;
  const watched = await watchExisting(
    name,
    { service, deployment },
    { inputs, ports, isStopAsked },
  );
  return concludeWatch(watched, ports, record);
}
