import type { Instance } from '../../placement/instance.ts';
import type { DeploymentGroup } from '../../ports/codedeploy.ts';
import type { Service } from '../../ports/ecs.ts';
import type { Ports } from '../../ports/ports.ts';
import type { CheckFinding } from '../../report/check-finding.ts';
import type { Forecast } from '../../report/forecast.ts';
import { foretell } from '../../simulator/foretell/foretell.ts';
import type { JsonObject } from '../../task-definition/definition.ts';
import { codeGroupOf } from './code-group-of.ts';
import { lookAtTargets } from './look-at-targets.ts';
import { toForecast } from './to-forecast.ts';

/** A rollout that is to be played. */
export interface Foretellable {
  readonly service: Service;
  readonly oldDefinition: JsonObject;
  readonly newDefinition: JsonObject;
  readonly desired: number;
  /** What a look at the cluster has seen; nothing on Fargate. */
  readonly instances: readonly Instance[];
  readonly hosts: readonly string[];
  /** The deployment group of a service that CodeDeploy moves. */
  readonly group?: DeploymentGroup;
}

/** What came of it. */
export interface Forecasted {
  readonly forecast?: Forecast;
  readonly findings: readonly CheckFinding[];
}

/**
 * Plays a rollout ahead of time with the settings of the live service. What its load balancers do is asked for; what
 * may not be read is a note, and the usual is taken instead.
 */
export async function foretellRollout(
  rollout: Foretellable,
  ports: Pick<Ports, 'inventory'>,
): Promise<Forecasted> {
  const { service } = rollout;
  if (service.deploymentController === 'EXTERNAL') return { findings: [] };
  const { targets, findings } = await lookAtTargets(service, ports.inventory);
  const told = foretell({
    serviceArn: service.arn,
    controller: service.deploymentController === 'CODE_DEPLOY' ? 'CODE_DEPLOY' : 'ECS',
    schedulingStrategy: service.schedulingStrategy,
    running: service.runningCount,
    desired: rollout.desired,
    settings: service.asShown ?? {},
    where: whereOf(service, rollout.newDefinition),
    oldDefinition: rollout.oldDefinition,
    newDefinition: rollout.newDefinition,
    instances: rollout.instances,
    hosts: rollout.hosts,
    targets,
    ...(rollout.group === undefined ? {} : { code: codeGroupOf(rollout.group) }),
  });
  if (told.kind === 'refused') return { findings: [...findings, refused(service, told.reason)] };
  const forecast = toForecast(told.foretold, rollout);
  const isStuck = forecast.ending === 'sticks' && rollout.instances.length === 0;
  return { forecast, findings: isStuck ? [...findings, stuck(service)] : findings };
}

/** A service that CodeDeploy moves does not always say where its tasks run. */
function whereOf({ asShown = {}, launchType }: Service, definition: JsonObject): JsonObject {
  const names = ['capacityProviderStrategy', 'networkConfiguration', 'loadBalancers'] as const;
  const where = Object.fromEntries(
    names.filter((name) => asShown[name] !== undefined).map((name) => [name, asShown[name]]),
  ) as JsonObject;
  if (where.capacityProviderStrategy !== undefined) return where;
  const usual = definition.networkMode === 'awsvpc' ? 'FARGATE' : 'EC2';
  return { ...where, launchType: launchType ?? asShown.launchType ?? usual };
}

/** Where there are no instances, only the percentages can leave no move. */
function stuck({ name, settings }: Service): CheckFinding {
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = settings ?? {};
  return {
    id: 'rollout-sticks',
    severity: 'error',
    resource: name,
    message: `The rollout sticks: with minimumHealthyPercent ${minimumHealthyPercent} and maximumPercent ${maximumPercent} no task may start or stop.`,
    hint: 'Lower minimumHealthyPercent or raise maximumPercent of the service.',
  };
}

function refused({ name }: Service, reason: string): CheckFinding {
  return {
    id: 'rollout-refused',
    severity: 'warning',
    resource: name,
    message: `The rollout could not be played ahead of time, since Amazon ECS seems to refuse it: ${reason}`,
    hint: 'Make the definition and the settings of the service agree.',
  };
}
