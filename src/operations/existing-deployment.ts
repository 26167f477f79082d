import { type Watched, watchDeployment } from '../deployment/driver.ts';
import { isTerminal } from '../deployment/judge.ts';
import type { WatchStart } from '../deployment/watch-types.ts';
import { SlipwayError } from '../errors.ts';
import type { WatchInputs } from '../inputs/inputs.ts';
import type { Service, ServiceDeployment, ServiceName } from '../ports/ecs.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * The service deployment of a service that goes on.
 * @throws SlipwayError deployment-missing when there is none, or the server has no service deployments
 */
export async function deploymentUnderWay(
  service: Service,
  { ecs }: Pick<Ports, 'ecs'>,
): Promise<ServiceDeployment> {
  const arn = service.currentServiceDeploymentArn;
  const found = arn === undefined ? undefined : await ecs.describeServiceDeployment(arn);
  if (found !== undefined && !isTerminal(found.status)) return found;
  const state =
    found === undefined ? 'has no service deployment' : `has ended its last one as ${found.status}`;
  throw new SlipwayError({
    code: 'deployment-missing',
    message: `No deployment of ${service.name} goes on: it ${state}.`,
    hint: 'Use rollback to take a service back whose deployment has ended.',
  });
}

/** Follows a deployment that was started before this run. */
export function watchExisting(
  name: ServiceName,
  existing: { readonly service: Service; readonly deployment: ServiceDeployment },
  {
    inputs,
    ports,
    isStopAsked = false,
  }: {
    readonly inputs: WatchInputs & { waitUntil?: string };
    readonly ports: Ports;
    readonly isStopAsked?: boolean;
  },
): Promise<Watched> {
  const { service, deployment } = existing;
  const startedAtMs = ports.clock.nowMs();
  const digits = deployment.targetRevisionArn.slice(
    deployment.targetRevisionArn.lastIndexOf('/') + 1,
  );
  const start: WatchStart = {
    deploymentId: `ecs-svc/${digits}`,
    taskDefinitionArn: service.taskDefinitionArn,
    service,
    startedAtMs,
    deadlineMs: startedAtMs + inputs.waitForMinutes * 60_000,
    maxDelayMs: inputs.waitMaxDelaySeconds * 1_000,
    scalesOnly: false,
    isStopAsked,
    ...(inputs.waitUntil === undefined || inputs.waitUntil === 'complete'
      ? {}
      : { untilStage: inputs.waitUntil }),
  };
  return watchDeployment(name, start, ports);
}
