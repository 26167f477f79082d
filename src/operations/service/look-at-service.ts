import type { ServiceFileInputs } from '../../inputs/edit-inputs.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import type { Record } from '../record.ts';
import { asService } from './as-service.ts';
import {
  loadService,
  nameOfService,
  type ServiceFile,
  type ServiceFileChecks,
} from './load-service.ts';
import { assertChangeable, planService, type ServicePlan } from './plan-service.ts';

/** The inputs that name a service and its definition. */
type LookInputs = ServiceFileInputs &
  ServiceFileChecks & { readonly cluster: string; readonly service?: string };

/** A service definition and what it would change. */
export interface ServiceLook {
  readonly file: ServiceFile;
  readonly plan: ServicePlan;
}

/**
 * What a service definition would change of the service that it names; `undefined` when no input names one. Only reads.
 * @throws SlipwayError service-definition-invalid, service-fixed, input-conflict, cluster-not-found
 */
export async function lookAtService(
  inputs: LookInputs,
  definition: JsonObject | undefined,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<ServiceLook | undefined> {
  if (inputs.serviceDefinition === undefined) return undefined;
  const file = await loadService(inputs.serviceDefinition, inputs, {
    ...(definition && { definition }),
    isSent: true,
    ports,
    record,
  });
  const name = nameOfService(inputs, file);
  record.note({ ...name });
  const plan = await planService(name, file, { ports, record });
  assertChangeable(plan, file.file);
  return { file, plan };
}

/** The service as it will be: what is there, with what the definition says of network, target groups and alarms. */
export function futureService({ file, plan }: ServiceLook, found: Service | undefined): Service {
  const wanted = asService(plan.name, file.request);
  if (found === undefined) return wanted;
  const said = (member: string) => file.request[member] !== undefined;
  const { settings = wanted.settings } = found;
  const merged = settings &&
    wanted.settings && {
      ...settings,
      ...(said('networkConfiguration') && { subnets: wanted.settings.subnets }),
      ...(said('loadBalancers') && { targetGroups: wanted.settings.targetGroups }),
      ...(said('deploymentConfiguration') && { alarms: wanted.settings.alarms }),
    };
  return { ...found, ...(merged && { settings: merged }) };
}
