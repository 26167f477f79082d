import type { JsonObject } from '../json.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { pairOf } from './pair.ts';
import type { Application, DeploymentGroup } from './state.ts';

/** Alarms of a group at most. @source reference/codedeploy.md section 7 */
const MOST_ALARMS = 10;

/** What a group is to be checked as. */
export interface GroupCheck {
  readonly application: Application;
  readonly settings: JsonObject;
  /** The group itself when it is there already. */
  readonly self?: DeploymentGroup;
}

/** @throws Refusal what AWS refuses of the settings of a group for Amazon ECS */
export function checkGroup(world: World, { application, settings, self }: GroupCheck): void {
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\//.test(String(settings.serviceRoleArn))) {
    throw new Refusal('InvalidRoleException', 'The service role ARN is not valid.');
  }
  checkAlarms(settings.alarmConfiguration as JsonObject | undefined);
  checkRollback(settings.autoRollbackConfiguration as JsonObject | undefined);
  if (application.computePlatform !== 'ECS') return;
  const style = settings.deploymentStyle as JsonObject | undefined;
  if (style?.deploymentType !== 'BLUE_GREEN' || style.deploymentOption !== 'WITH_TRAFFIC_CONTROL') {
    throw new Refusal(
      'InvalidDeploymentStyleException',
      'For ECS deployment group, deployment style must be BLUE_GREEN and WITH_TRAFFIC_CONTROL.',
    );
  }
  const services = (settings.ecsServices ?? []) as readonly JsonObject[];
  if (services.length !== 1) {
    throw new Refusal(
      'InvalidECSServiceException',
      'Exactly one ECS service must be given for an ECS deployment group.',
    );
  }
  checkUnmapped(world, services[0] as JsonObject, self);
  checkPair(settings);
}

function checkAlarms(configuration: JsonObject | undefined): void {
  const alarms = (configuration?.alarms ?? []) as readonly JsonObject[];
  if (alarms.length > MOST_ALARMS) {
    throw new Refusal('AlarmsLimitExceededException', `At most ${MOST_ALARMS} alarms are taken.`);
  }
  if (configuration?.enabled === true && alarms.length === 0) {
    throw new Refusal('InvalidAlarmConfigException', 'At least one alarm is needed.');
  }
}

function checkRollback(configuration: JsonObject | undefined): void {
  const events = (configuration?.events ?? []) as readonly unknown[];
  if (configuration?.enabled !== true || events.length > 0) return;
  throw new Refusal(
    'InvalidAutoRollbackConfigException',
    'At least one event is needed for automatic rollbacks.',
  );
}

function checkUnmapped(world: World, service: JsonObject, self: DeploymentGroup | undefined): void {
  const isSame = (other: JsonObject) =>
    other.serviceName === service.serviceName && other.clusterName === service.clusterName;
  const groups = [...world.codedeploy.groups.values()].filter((one) => one !== self);
  const owner = groups.find(({ settings }) =>
    ((settings.ecsServices ?? []) as readonly JsonObject[]).some(isSame),
  );
  if (owner === undefined) return;
  throw new Refusal(
    'ECSServiceMappingLimitExceededException',
    `The ECS service ${String(service.clusterName)}:${String(service.serviceName)} belongs to the deployment group ${owner.name} already.`,
  );
}

function checkPair(settings: JsonObject): void {
  const { groupNames, listenerArns, testListenerArns } = pairOf(settings);
  if (groupNames.length !== 2) {
    throw new Refusal(
      'InvalidTargetGroupPairException',
      'Exactly two target groups must be given as a pair.',
    );
  }
  if (listenerArns.length === 1 && testListenerArns.length <= 1) return;
  throw new Refusal(
    'InvalidLoadBalancerInfoException',
    'Exactly one listener must be given for the production route, and at most one for tests.',
  );
}
