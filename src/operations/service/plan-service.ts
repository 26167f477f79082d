import { SlipwayError } from '../../errors.ts';
import type { Scaling } from '../../ports/autoscaling.ts';
import type { ServiceName } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { FoundService } from '../../ports/service-definitions.ts';
import { diffLines } from '../../report/diff.ts';
import { compareScaling, type ScalingChanges } from '../../service-definition/compare-scaling.ts';
import {
  allOf,
  compareService,
  type ServiceChanges,
} from '../../service-definition/compare-service.ts';
import { controllerOf } from '../../service-definition/rules/facts.ts';
import type { Record as RunRecord } from '../record.ts';
import type { ServiceFile } from './load-service.ts';
import { wayBackOf } from './way-back-of.ts';

/** What a deploy of a service definition would do. */
export interface ServicePlan {
  readonly name: ServiceName;
  /** Absent when the service is to be made. */
  readonly found?: FoundService;
  readonly changes: ServiceChanges;
  /** Absent when the definition says nothing of scaling. */
  readonly scaling?: ScalingChanges;
  /** Whether the desired count is for scaling to say: now, or once the definition is carried out. */
  readonly isScaled: boolean;
}

/** Members that are asked for only when a definition has them, since that takes a call more. */
const OF_REVISION = ['monitoring', 'gatewayConnectors'];

const UNSCALED: Scaling = { policies: [], scheduledActions: [] };

/**
 * Compares a service with its definition, tells what differs, and keeps it in the record.
 * @throws SlipwayError cluster-not-found, service-inactive (while it drains), what asking AWS throws
 */
export async function planService(
  name: ServiceName,
  file: ServiceFile,
  { ports, record }: { readonly ports: Ports; readonly record: RunRecord },
): Promise<ServicePlan> {
  const { scaling: wanted, request } = file;
  const isWhole = OF_REVISION.some((member) => request[member] !== undefined);
  const found = await lookAt(name, isWhole, ports);
  const live = found === undefined ? UNSCALED : await scalingOf(name, wanted !== undefined, ports);
  const isScaled = wanted !== undefined || live.target !== undefined;
  const { desiredCount: _owned, ...unscaled } = request;
  const compared = found !== undefined && isScaled ? unscaled : request;
  const changes = found === undefined ? allOf(request) : compareService(found, compared);
  const scaling = wanted && compareScaling(live, wanted);
  const differences = [...changes.differences, ...(scaling?.differences ?? [])];
  const before = found === undefined ? 'no service' : `service ${name.service}`;
  const serviceDiff = { before, after: file.file, differences };
  record.note({ serviceDiff });
  if (differences.length === 0) ports.log.info(`${before} is as ${file.file} says`);
  else for (const line of diffLines(serviceDiff)) ports.log.info(line);
  const plan = { name, ...(found && { found }), changes, ...(scaling && { scaling }), isScaled };
  if (found !== undefined) record.note({ wayBack: wayBackOf(plan) });
  return plan;
}

/** An INACTIVE service is one that can be made again. */
async function lookAt(
  name: ServiceName,
  isWhole: boolean,
  { serviceDefinitions }: Pick<Ports, 'serviceDefinitions'>,
): Promise<FoundService | undefined> {
  const found = await serviceDefinitions.look(name, isWhole);
  if (found?.status !== 'DRAINING') return found?.status === 'INACTIVE' ? undefined : found;
  throw new SlipwayError({
    code: 'service-inactive',
    message: `The service ${name.service} is being deleted: it is DRAINING.`,
    hint: 'Wait until it is gone, and run again; it is then made anew.',
  });
}

/** Where the definition says nothing of scaling, a role that may not ask need not be able to. */
async function scalingOf(
  name: ServiceName,
  isWanted: boolean,
  { autoscaling, log }: Pick<Ports, 'autoscaling' | 'log'>,
): Promise<Scaling> {
  if (isWanted) return autoscaling.look(name);
  try {
    return (await autoscaling.suspended(name)) === undefined
      ? UNSCALED
      : { ...UNSCALED, target: {} };
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code === 'cancelled') throw error;
    log.warning(`Whether the service scales by itself is not known: ${error.message}`);
    return UNSCALED;
  }
}

/** Members that UpdateService changes on a service that CodeDeploy deploys. @source reference/service-deployments.md section 1, "By controller" */
const STEERED_CHANGES: ReadonlySet<string> = new Set([
  'desiredCount',
  'deploymentConfiguration',
  'healthCheckGracePeriodSeconds',
  'placementConstraints',
  'placementStrategy',
  'enableECSManagedTags',
  'propagateTags',
]);

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  launchType:
    'Give capacityProviderStrategy in place of launchType, which can be changed, or make a new service.',
  schedulingStrategy: 'Delete the service and let it be made again, or use another name.',
  deploymentController:
    'Change the controller outside of a deployment, by UpdateService alone, and run again.',
};

/**
 * Refuses what the service cannot become.
 * @throws SlipwayError service-fixed, with what to do instead
 */
export function assertChangeable({ name, found, changes }: ServicePlan, file: string): void {
  if (found === undefined) return;
  const [first] = changes.fixed;
  if (first !== undefined) {
    const hint = WHAT_TO_DO[first] ?? '';
    throw fixed(`${first} of the service ${name.service}`, file, { hint });
  }
  const controller = controllerOf(found.members);
  const refused = Object.keys(changes.update).filter((one) => !STEERED_CHANGES.has(one));
  if (controller === 'ECS' || refused.length === 0) return;
  const hint =
    controller === 'CODE_DEPLOY'
      ? 'Say it in the AppSpec (network, platform version, capacity providers), or move the service to the controller ECS.'
      : 'Say it in the task set, or move the service to the controller ECS.';
  throw fixed(`${refused.join(', ')} of the service ${name.service}`, file, { hint, controller });
}

function fixed(
  what: string,
  file: string,
  { hint, controller }: { readonly hint: string; readonly controller?: string },
): SlipwayError {
  const why =
    controller === undefined
      ? 'Amazon ECS cannot change it on a service that is there'
      : `UpdateService does not change it on a service with the controller ${controller}`;
  return new SlipwayError({
    code: 'service-fixed',
    message: `${what} differs from ${file}, and ${why}.`,
    hint,
  });
}
