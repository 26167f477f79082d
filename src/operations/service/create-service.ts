import { SlipwayError } from '../../errors.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import { controllerOf } from '../../service-definition/rules/facts.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { numberAt, textAt } from '../../task-definition/reader.ts';
import { assertCount } from '../assert-count.ts';
import { checkAlarms } from '../check-alarms.ts';
import type { Conclusion } from '../operation.ts';
import { healthOfService } from '../own-health.ts';
import type { PreparedDefinition } from '../prepare-definition.ts';
import type { Record } from '../record.ts';
import { revisionFor } from '../revision-for.ts';
import { definitionOf, planTaskFirst } from '../task-first.ts';
import { asService } from './as-service.ts';
import type { ServiceFile } from './load-service.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** A service that is to be made. */
export interface NewService {
  /** With the names of the service and its cluster. */
  readonly inputs: DeployInputs;
  readonly service: ServiceFile;
  readonly prepared: PreparedDefinition | undefined;
}

/**
 * Makes a service and follows its first deployment; everything is checked before the revision is registered.
 * @throws SlipwayError service-unsupported, service-definition-invalid, input-conflict, input-missing, alarm-missing, alarm-firing
 */
export async function createService(
  wanted: NewService,
  { ports, record }: { readonly ports: Ports; readonly record: Record },
): Promise<Conclusion> {
  const { inputs, service, prepared } = wanted;
  assertCreatable(service);
  const count = countOf(wanted);
  const known = textAt(service.request, 'taskDefinition');
  if (prepared === undefined && known === undefined) throw noDefinition(service.file);
  const gate = await checkAlarms(
    inputs,
    healthOfService(asService(inputs, service.request)),
    ports,
  );
  const definition = async () =>
    prepared?.document.value ?? (await definitionOf(known ?? '', ports));
  const runFirst = await planTaskFirst(inputs, definition, ports);
  await ports.turn?.();
  const chosen = prepared && (await revisionFor(prepared, inputs.ifUnchanged, { ports, record }));
  const taskDefinition = chosen?.revision.arn ?? known ?? '';
  const first = await runFirst?.(taskDefinition, record);
  if (first !== undefined && first.outcome !== 'succeeded') return first;
  const startedAtMs = ports.clock.nowMs();
  record.note({ startedAtMs });
  const request = { ...service.request, ...overrides(inputs), ...count, taskDefinition };
  const after = await ports.serviceDefinitions
    .create(request)
    .catch(async (error: unknown) => unlessMade(error, { inputs, taskDefinition, ports }));
  ports.log.info(`created service ${inputs.service} in cluster ${inputs.cluster}`);
  record.note({ serviceArn: after.arn });
  if (!inputs.waitForServiceStability) return accepted(after);
  const times = {
    startedAtMs,
    deadlineMs: startedAtMs + inputs.waitForMinutes * 60_000,
    maxDelayMs: inputs.waitMaxDelaySeconds * 1_000,
  };
  const name = { cluster: inputs.cluster, service: inputs.service };
  const before = { ...after, deployments: [] };
  const { followDeploy } = await import('../follow-deploy.ts');
  return followDeploy({ name, before, after, ...times }, inputs, { gate, ports, record });
}

/** What a lost answer is asked about. */
interface Sent {
  readonly inputs: DeployInputs;
  readonly taskDefinition: string;
  readonly ports: Pick<Ports, 'ecs' | 'log'>;
}

/** An answer that is lost on its way leaves open what was done: a service that was not there before tells. */
async function unlessMade(
  error: unknown,
  { inputs, taskDefinition, ports }: Sent,
): Promise<Service> {
  if (!(error instanceof SlipwayError) || error.code !== 'aws-unreachable') throw error;
  const { cluster, service } = inputs;
  const now = await ports.ecs.describeService({ cluster, service }).catch(() => undefined);
  if (now?.status !== 'ACTIVE' || now.taskDefinitionArn !== taskDefinition) throw error;
  ports.log.warning(`${error.message} The service is there all the same, so it was made.`);
  return now;
}

/** What inputs say besides, which is more than the file says. */
function overrides(inputs: DeployInputs): JsonObject {
  const { cluster, service: serviceName, enableEcsManagedTags, propagateTags } = inputs;
  const { serviceManagedEbsVolume: configuration, serviceManagedEbsVolumeName: name } = inputs;
  return {
    cluster,
    serviceName,
    ...(enableEcsManagedTags === undefined ? {} : { enableECSManagedTags: enableEcsManagedTags }),
    ...(propagateTags === undefined ? {} : { propagateTags }),
    ...(configuration === undefined || name === undefined
      ? {}
      : { volumeConfigurations: [{ name, managedEBSVolume: configuration as JsonObject }] }),
  };
}

/** How many tasks a new service starts with; scaling begins at its lower bound. */
function countOf({ inputs, service }: NewService): JsonObject {
  const { request, scaling = {}, file } = service;
  if (request.schedulingStrategy === 'DAEMON') {
    assertCount(inputs, { name: inputs.service, schedulingStrategy: 'DAEMON' });
    return {};
  }
  const desiredCount =
    inputs.desiredCount ?? numberAt(request, 'desiredCount') ?? numberAt(scaling, 'minCapacity');
  if (desiredCount !== undefined) return { desiredCount };
  throw new SlipwayError({
    code: 'service-definition-invalid',
    message: `${file} has no desiredCount, and a new service needs one.`,
    hint: 'Add desiredCount to the service definition, or give the input desired-count.',
  });
}

/** The first deployment of another controller is not for Amazon ECS to make. */
function assertCreatable({ request, file }: ServiceFile): void {
  const controller = controllerOf(request);
  if (controller === 'ECS') return;
  throw new SlipwayError({
    code: 'service-unsupported',
    message: `The service of ${file} is not there, and with the controller ${controller} its first tasks are not a deployment that can be followed.`,
    hint: `Make the service first, with aws ecs create-service --cli-input-json for instance; then deploy to it.`,
  });
}

function noDefinition(file: string): SlipwayError {
  return new SlipwayError({
    code: 'input-missing',
    message: `The service is to be made, and neither an input nor taskDefinition in ${file} says what it runs.`,
    hint: 'Give task-definition.',
  });
}

function accepted(service: Service): Conclusion {
  return {
    outcome: 'succeeded',
    cause: `AWS accepted the new service ${service.name}; its deployment was not watched, as asked.`,
  };
}
