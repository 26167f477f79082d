import type { Inputs } from '../../inputs/inputs.ts';
import type { Ports } from '../../ports/ports.ts';
import { textAt } from '../../task-definition/reader.ts';
import { findService } from '../find-service.ts';
import { namesDefinition } from '../load-definition.ts';
import type { Conclusion } from '../operation.ts';
import type { PlannedRollout } from '../plan.ts';
import { prepareDefinition } from '../prepare-definition.ts';
import type { Record } from '../record.ts';
import { tellChecks } from '../tell-checks.ts';
import { verifyAll } from '../verify/verify-all.ts';
import { asService } from './as-service.ts';
import { futureService, lookAtService, type ServiceLook } from './look-at-service.ts';

type PlanInputs = Extract<Inputs, { operation: 'plan' }>;

/** What a plan is told by and tells to. */
interface Surroundings {
  readonly ports: Ports;
  readonly record: Record;
}

/** Plans the rollout to a service that is there. */
type PlanRollout = (rollout: PlannedRollout, surroundings: Surroundings) => Promise<Conclusion>;

/**
 * What a deploy of a service definition would do: what changes of the service, and, when it is there, of the rollout.
 * A service that is to be made is checked for all that it needs. Writes nothing to AWS.
 */
export async function planDefined(
  inputs: PlanInputs,
  surroundings: Surroundings,
  planRollout: PlanRollout,
): Promise<Conclusion> {
  const { ports, record } = surroundings;
  const own = namesDefinition(inputs) ? await prepareDefinition(inputs, ports, record) : undefined;
  const look = await lookAtService(inputs, own?.document.value, surroundings);
  if (look === undefined) throw new Error('a plan of a service definition has none');
  const { plan, file } = look;
  const named = { ...inputs, ...plan.name };
  // The definition is what runs, or what the file names, when no input names one.
  const source = textAt(file.request, 'taskDefinition') ?? 'service:';
  const prepared =
    own ?? (await prepareDefinition({ ...named, taskDefinition: source }, ports, record));
  const { document } = prepared;
  if (plan.found === undefined) return planNew(look, document.value, surroundings);
  const service = futureService(look, await findService(plan.name, ports.ecs));
  const { desiredCount } = plan.changes.update;
  const count =
    inputs.desiredCount ?? (typeof desiredCount === 'number' ? desiredCount : undefined);
  const counted = { ...named, ...(count !== undefined && { desiredCount: count }) };
  return planRollout({ inputs: counted, document, service }, surroundings);
}

async function planNew(
  { plan, file }: ServiceLook,
  definition: Parameters<typeof verifyAll>[0]['definition'],
  { ports, record }: Surroundings,
): Promise<Conclusion> {
  const service = asService(plan.name, file.request);
  const { findings } = await verifyAll({ definition, service }, ports);
  tellChecks(findings, ports.log, record);
  const error = findings.find(({ severity }) => severity === 'error');
  if (error === undefined) {
    const cause = `A deploy would make the service ${plan.name.service}, which is not there.`;
    return { outcome: 'succeeded', cause };
  }
  const cause = `The service ${plan.name.service} is not there, and making it would fail: ${error.message}`;
  return { outcome: 'failed', cause, hint: error.hint };
}
