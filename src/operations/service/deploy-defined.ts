import type { Inputs } from '../../inputs/inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import { controllerOf } from '../../service-definition/rules/facts.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import type { Defined } from '../deploy.ts';
import { namesDefinition } from '../load-definition.ts';
import type { Conclusion } from '../operation.ts';
import { type PreparedDefinition, prepareDefinition } from '../prepare-definition.ts';
import type { Record } from '../record.ts';
import { applyScaling } from './apply-scaling.ts';
import { createService } from './create-service.ts';
import { loadService, nameOfService } from './load-service.ts';
import { assertChangeable, planService, type ServicePlan } from './plan-service.ts';
import { suspendableScaling } from './suspend-scaling.ts';

type DeployInputs = Extract<Inputs, { operation: 'deploy' }>;

/** What a deploy is told by and tells to. */
interface Surroundings {
  readonly ports: Ports;
  readonly record: Record;
}

/** Deploys to a service that is there. */
type Deploy = (
  inputs: DeployInputs,
  surroundings: Surroundings,
  defined?: Defined,
) => Promise<Conclusion>;

/**
 * Deploys what a service definition says: the service is made when it is missing, else what differs goes into the one
 * UpdateService. How it scales is written once the deployment has succeeded; scaling that is suspended meanwhile goes
 * on in any case.
 */
export async function deployDefined(
  inputs: DeployInputs,
  surroundings: Surroundings,
  deploy: Deploy,
): Promise<Conclusion> {
  const file = inputs.serviceDefinition;
  if (file === undefined) return deploySuspended(inputs, { surroundings, deploy });
  const { prepared, service } = await readBoth(inputs, file, surroundings);
  const name = nameOfService(inputs, service);
  surroundings.record.note({ ...name });
  const plan = await planService(name, service, surroundings);
  assertChangeable(plan, service.file);
  const named = { ...inputs, ...name };
  const conclusion =
    plan.found === undefined
      ? await createService({ inputs: named, service, prepared }, surroundings)
      : await deployTo(plan, named, { surroundings, deploy, prepared });
  const isDone = conclusion.outcome === 'succeeded' || conclusion.outcome === 'unchanged';
  if (!isDone || plan.scaling === undefined) return conclusion;
  await applyScaling(name, plan.scaling, surroundings.ports);
  const isChanged = plan.scaling.differences.length > 0;
  return isChanged && conclusion.outcome === 'unchanged'
    ? { outcome: 'succeeded', cause: `How ${name.service} scales was changed, and nothing else.` }
    : conclusion;
}

/** Both files, the service checked against the task definition that it is to run. */
async function readBoth(inputs: DeployInputs, file: string, { ports, record }: Surroundings) {
  const prepared = namesDefinition(inputs)
    ? await prepareDefinition(inputs, ports, record)
    : undefined;
  const definition = prepared && { definition: prepared.document.value };
  const service = await loadService(file, inputs, { ...definition, isSent: true, ports, record });
  return { prepared, service };
}

interface Way {
  readonly surroundings: Surroundings;
  readonly deploy: Deploy;
  readonly prepared?: PreparedDefinition | undefined;
}

/** A deploy to a service that is there, with what of it differs. */
async function deployTo(
  plan: ServicePlan,
  inputs: DeployInputs,
  { surroundings, deploy, prepared }: Way,
): Promise<Conclusion> {
  const { ports, record } = surroundings;
  const { desiredCount, ...fields } = plan.changes.update;
  const isSteered = plan.found !== undefined && controllerOf(plan.found.members) !== 'ECS';
  const count = inputs.desiredCount ?? (isSteered ? undefined : desiredCount);
  const withCount = typeof count === 'number' ? { ...inputs, desiredCount: count } : inputs;
  const scaling = suspendableScaling(plan.name, ports, record);
  const defined: Defined = {
    prepared,
    fields: isSteered ? {} : withForce(fields),
    beforeWrites: async () => {
      if (inputs.suspendAutoscaling === true) await scaling.suspend();
      await writeTags(plan, ports);
      if (isSteered) await updateSteered(plan, ports);
    },
  };
  try {
    const conclusion = await deploy(withCount, surroundings, defined);
    return saidAll(plan, conclusion);
  } finally {
    await scaling.resume();
  }
}

/** What CodeDeploy does not bring, which starts no deployment. */
async function updateSteered(
  { name, changes }: ServicePlan,
  { ecs, log }: Pick<Ports, 'ecs' | 'log'>,
): Promise<void> {
  if (Object.keys(changes.update).length === 0) return;
  await ecs.updateService({ ...name, fields: changes.update });
  log.info(`updated service ${name.service}`);
}

/** Tags are no part of UpdateService, and a run that only sets them has changed something. */
function saidAll({ name, changes }: ServicePlan, conclusion: Conclusion): Conclusion {
  const isTagged = changes.tag.length > 0 || changes.untag.length > 0;
  if (conclusion.outcome !== 'unchanged' || !isTagged) return conclusion;
  return {
    outcome: 'succeeded',
    cause: `The tags of ${name.service} were changed, and nothing else.`,
  };
}

/**
 * A change of capacity providers is taken only with a forced deployment.
 * @source reference/service-deployments.md section 1, capacityProviderStrategy
 */
function withForce(fields: JsonObject): JsonObject {
  const isMoved = fields.capacityProviderStrategy !== undefined;
  return isMoved ? { ...fields, forceNewDeployment: true } : fields;
}

/** Only the tags that differ are written, before the tasks are started that take them over. */
async function writeTags(
  { found, changes: { tag, untag } }: ServicePlan,
  { serviceDefinitions, log }: Pick<Ports, 'serviceDefinitions' | 'log'>,
): Promise<void> {
  if (found === undefined) return;
  if (tag.length > 0) await serviceDefinitions.tag(found.arn, tag);
  if (untag.length > 0) await serviceDefinitions.untag(found.arn, untag);
  const count = tag.length + untag.length;
  if (count > 0) log.info(`changed ${count} ${count === 1 ? 'tag' : 'tags'} of the service`);
}

/** A deploy without a service definition whose scaling is suspended. */
async function deploySuspended(
  inputs: DeployInputs,
  { surroundings, deploy }: Way,
): Promise<Conclusion> {
  const { cluster, service } = inputs;
  const { ports, record } = surroundings;
  const scaling = suspendableScaling({ cluster, service }, ports, record);
  const prepared = namesDefinition(inputs)
    ? await prepareDefinition(inputs, ports, record)
    : undefined;
  try {
    const defined = { prepared, fields: {}, beforeWrites: scaling.suspend };
    return await deploy(inputs, surroundings, defined);
  } finally {
    await scaling.resume();
  }
}
